import { sha256Hex, sortedUnique, type Localized, type PolicyIdentity } from "@lizenzlotse/model";

import { BUILT_IN_POLICIES } from "../generated/built-in-policies.ts";
import { builtInDocument } from "./built-in.ts";
import { canonicalJson } from "../canonical-json.ts";
import { looseningRules, looseningSettings } from "./loosening.ts";
import type { PolicyDocument } from "./policy-document.ts";
import type { CompletePolicyFile } from "./policy-file.ts";
import type { OpenCodeList } from "./open-code-list.ts";
import type {
  BuiltInPolicyName,
  GrantedPermission,
  Place,
  Policy,
  PolicyLayer,
  PolicySettings,
} from "./policy.ts";
import type { FileProblem } from "../yaml/problem.ts";
import { policyError } from "./policy-error.ts";
import { tightened } from "./settings.ts";
import { canonicalLeaf } from "./to-rules.ts";

/** A policy file with the word that it has. */
export interface ChainLink {
  readonly document: PolicyDocument;
  /**
   * `refuse`: loosening what the file stands on without permission is an error. `ignore`: it has no effect; for files
   * of a scanned project, which can neither weaken the policy that judges it nor stop the judgement.
   */
  readonly onLoosening: "refuse" | "ignore";
}

/** A policy with what files of the scanned project would have loosened. */
export interface ComposedPolicy {
  readonly policy: Policy;
  readonly ignored: readonly IgnoredLoosening[];
}

/** Something that had no effect, because what the file stands on does not permit it. */
export interface IgnoredLoosening {
  readonly place: Place;
  readonly message: Localized;
}

/**
 * Puts policy files on top of each other: each may tighten what it stands on, and loosen only what all of it permits.
 *
 * @param base - what the farthest file stands on.
 * @param chain - the farthest first; empty for the base alone.
 * @throws {LotseError} `POLICY_INVALID`, naming every rule and setting that loosens, with its line.
 */
export function composePolicy(
  base: BuiltInPolicyName,
  chain: readonly ChainLink[],
): ComposedPolicy {
  let policy = basePolicy(base);
  const ignored: IgnoredLoosening[] = [];
  // A built-in policy lets whoever extends it decide; whoever only adds to one that was given from outside does not.
  if (chain[0]?.onLoosening === "ignore") policy = sealed(policy);
  for (const link of chain) {
    const problems = looseningOf(link.document, policy);
    const { origin, lineOf } = link.document;
    if (problems.length > 0 && link.onLoosening === "refuse") {
      throw policyError(origin, problems, lineOf);
    }
    for (const { path, line = lineOf(path), message } of problems) {
      ignored.push({ place: { file: origin, line }, message });
    }
    policy = onTopOf(policy, link.document);
  }
  return { policy, ignored };
}

/** What a document loosens without permission. */
function looseningOf(document: PolicyDocument, below: Policy): readonly FileProblem[] {
  return [...looseningSettings(document, below), ...looseningRules(document, below)];
}

function basePolicy(name: BuiltInPolicyName): Policy {
  const document = builtInDocument(name);
  const file: CompletePolicyFile = BUILT_IN_POLICIES[name];
  const settings: PolicySettings = {
    categories: file.categories,
    onUnknown: file.onUnknown,
    reliefs: new Set(file.reliefs),
    severity: file.severity,
  };
  return identified({
    name,
    source: "built-in",
    settings,
    layers: [layerOf(document)],
    openCode: openCodeOf(document),
  });
}

function sealed(policy: Policy): Policy {
  return { ...policy, layers: policy.layers.map((layer) => ({ ...layer, mayLoosen: NOTHING })) };
}

const NOTHING: GrantedPermission = { licenses: [], categories: [], rules: [], settings: [] };

function onTopOf(below: Policy, document: PolicyDocument): Policy {
  return identified({
    name: document.file.name,
    source: "file",
    settings: tightened(below, document.file),
    layers: [...below.layers, layerOf(document)],
    // The nearest list counts: it is a fact with a date, and no permission.
    openCode: openCodeOf(document) ?? below.openCode,
  });
}

function layerOf({ origin, file, rules, mayLoosen }: PolicyDocument): PolicyLayer {
  return { name: file.name, origin, rules, mayLoosen };
}

function openCodeOf({ file: { openCodeList } }: PolicyDocument): OpenCodeList | undefined {
  if (openCodeList === undefined) return undefined;
  const { asOf, source, licenses } = openCodeList;
  return { asOf, source, licenses: new Set(licenses.map(canonicalLeaf)) };
}

interface Parts {
  readonly name: string;
  readonly source: PolicyIdentity["source"];
  readonly settings: PolicySettings;
  readonly layers: readonly PolicyLayer[];
  readonly openCode: OpenCodeList | undefined;
}

function identified({ name, source, settings, layers, openCode }: Parts): Policy {
  const digest = sha256Hex(
    canonicalJson({
      ...settings,
      reliefs: sortedUnique([...settings.reliefs]),
      layers: layers.filter(({ rules }) => rules.length > 0).map(judgedPart),
      ...(openCode !== undefined && { openCode: sortedUnique([...openCode.licenses]) }),
    }),
  );
  return {
    ...settings,
    identity: { name, source, digest },
    layers,
    ...(openCode !== undefined && { openCode }),
  };
}

/** What decides; names and reasons only explain. */
function judgedPart({ rules, mayLoosen }: PolicyLayer): unknown {
  return {
    mayLoosen,
    rules: rules.map(({ id, decision, when, severity }) => ({ id, decision, when, severity })),
  };
}
