import { readFile, realpath } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";

import { type Localized, localize, LotseError } from "@lizenzlotse/model";
import {
  BUILT_IN_POLICY_NAMES,
  type BuiltInPolicyName,
  isBuiltInPolicy,
  type PolicyDocument,
} from "@lizenzlotse/policy";

/** A policy as it is named, and from where. */
export interface PolicyReference {
  readonly nameOrFile: string;
  /** What a file name is relative to. Absolute. */
  readonly folder: string;
  /** Files outside of this folder are not read: the reference comes from a scanned project. */
  readonly within?: string | undefined;
}

/** A policy's files, the farthest first, and the built-in policy that they stand on. */
export interface PolicyChain {
  readonly base: BuiltInPolicyName;
  readonly documents: readonly PolicyDocument[];
}

/** Most files that extend each other: centre, department, agency, project, and as many again. */
const MAX_FILES = 8;

/**
 * Reads a policy with everything that it extends.
 *
 * @throws {LotseError} `USAGE` where there is no such policy, `POLICY_INVALID` where a file is wrong, extends itself,
 * or one that may not be read.
 */
export async function readPolicyChain(reference: PolicyReference): Promise<PolicyChain> {
  const { nameOrFile, folder } = reference;
  if (isBuiltInPolicy(nameOrFile)) return { base: nameOrFile, documents: [] };
  const { readPolicyDocument } = await import("@lizenzlotse/policy");
  const documents: PolicyDocument[] = [];
  const seen = new Set<string>();
  let file = resolve(folder, nameOrFile);
  let namedBy: PolicyDocument | undefined;
  for (;;) {
    const path = await readablePath(file, reference, namedBy);
    if (seen.has(path) || seen.size === MAX_FILES) throw invalid(namedBy, TOO_MANY);
    seen.add(path);
    const document = readPolicyDocument(await textOf(path), shownPath(folder, file));
    documents.unshift(document);
    const { base } = document;
    if (base.kind === "built-in") return { base: base.name, documents };
    file = resolve(dirname(file), base.reference);
    namedBy = document;
  }
}

/** Links are followed before it is decided whether a file lies inside. */
async function readablePath(
  file: string,
  { nameOrFile, within }: PolicyReference,
  namedBy: PolicyDocument | undefined,
): Promise<string> {
  const path = await realpath(file).catch((cause: unknown) => {
    if (namedBy !== undefined) throw invalid(namedBy, NO_FILE);
    throw new LotseError("USAGE", noPolicy(nameOrFile), {
      hint: localize`${BUILT_IN_POLICIES}: ${BUILT_IN_POLICY_NAMES.join(", ")}`,
      cause,
    });
  });
  if (within === undefined) return path;
  const root = await realpath(within);
  if (path.startsWith(root + sep)) return path;
  throw namedBy === undefined ? new LotseError("USAGE", OUTSIDE) : invalid(namedBy, OUTSIDE);
}

/** One character more than is read, so that a longer file is refused and not cut. */
async function textOf(path: string): Promise<string> {
  const { MAX_POLICY_LENGTH } = await import("@lizenzlotse/policy");
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new LotseError("READ_FAILED", path, { cause });
  });
  return text.slice(0, MAX_POLICY_LENGTH + 1);
}

/** Short where the file lies below the folder that people are in. */
function shownPath(folder: string, file: string): string {
  const short = relative(folder, file);
  return (short.startsWith("..") ? file : short).split(sep).join("/");
}

function invalid(document: PolicyDocument | undefined, problem: Localized): LotseError {
  const line = document?.lineOf(["extends"]);
  const place = `${document?.origin ?? ""}${line === undefined ? "" : `:${String(line)}`}`;
  return new LotseError("POLICY_INVALID", localize`${place}: \`extends\`: ${problem}`);
}

const BUILT_IN_POLICIES: Localized = {
  de: "Mitgelieferte Richtlinien",
  en: "Built-in policies",
};

const NO_FILE: Localized = {
  de: "Diese Datei gibt es nicht.",
  en: "There is no such file.",
};

const OUTSIDE: Localized = {
  de: "Die Datei liegt außerhalb des geprüften Projekts; geben Sie sie mit --policy an.",
  en: "The file lies outside of the scanned project; name it with --policy.",
};

const TOO_MANY: Localized = {
  de: `Die Richtlinien erweitern sich im Kreis, oder es sind mehr als ${String(MAX_FILES)}.`,
  en: `The policies extend each other in a circle, or there are more than ${String(MAX_FILES)}.`,
};

function noPolicy(nameOrFile: string): Localized {
  return {
    de: `--policy ${nameOrFile}: weder eine mitgelieferte Richtlinie noch eine lesbare Datei.`,
    en: `--policy ${nameOrFile}: neither a built-in policy nor a file that can be read.`,
  };
}
