import { type Localized, LotseError } from "@lizenzlotse/model";
import {
  builtInPolicy,
  composePolicy,
  type DecisionBook,
  isBuiltInPolicy,
  loadContext,
  loadDecisions,
  NO_DECISIONS,
  openDecisionBook,
  type Policy,
  readPolicyDocument,
} from "@lizenzlotse/policy";
import { z } from "zod";

import { DECISIONS_FILE } from "../../../decisions/decision-paths.ts";
import { CONTEXT_FILE_NAME } from "../../shared/choose-context.ts";
import type { Standards } from "../../shared/judge.ts";
import { EVIDENCE_FOLDER } from "../release/release-files.ts";
import { POLICY_NAME } from "../release/snapshot.ts";

type Files = ReadonlyMap<string, Uint8Array>;

/**
 * What a pack was judged by, as far as it holds it: context and decisions, and the policy by its files.
 *
 * @throws {LotseError} `PACK_INVALID` where the policy is not in it, and what reading its files gives.
 */
export function standardsOfPack(
  files: Files,
  { createdAt, today }: { readonly createdAt: string; readonly today: string },
): Standards {
  const context = textOf(files, CONTEXT_FILE_NAME);
  return {
    ...(context === undefined ? {} : loadContext(context, CONTEXT_FILE_NAME)),
    policy: policyOf(files),
    decisions: bookOf(files, today),
    createdAt,
  };
}

function bookOf(files: Files, today: string): DecisionBook {
  const text = textOf(files, DECISIONS_FILE);
  const decisions = text === undefined ? NO_DECISIONS : loadDecisions(text, DECISIONS_FILE);
  const source = {
    name: DECISIONS_FILE,
    decisions,
    effect: "permitted",
    approval: "author",
  } as const;
  return openDecisionBook([source], today);
}

const SnapshotSchema = z.object({
  layers: z
    .array(z.object({ origin: z.string() }))
    .min(1)
    .max(20),
});

/** A policy that comes with the program is the one of this program: that is part of its knowledge. */
function policyOf(files: Files): Policy {
  const snapshot = SnapshotSchema.safeParse(jsonOf(files, POLICY_NAME));
  if (!snapshot.success) throw new LotseError("PACK_INVALID", NO_POLICY);
  const [base, ...others] = snapshot.data.layers.map(({ origin }) => origin);
  if (base === undefined || !isBuiltInPolicy(base)) throw new LotseError("PACK_INVALID", NO_POLICY);
  if (others.length === 0) return builtInPolicy(base);
  const links = others.map((origin) => {
    const text = textOf(files, origin);
    if (text === undefined) throw new LotseError("PACK_INVALID", NO_POLICY);
    return { document: readPolicyDocument(text, origin), onLoosening: "refuse" } as const;
  });
  return composePolicy(base, links).policy;
}

function textOf(files: Files, name: string): string | undefined {
  const bytes = files.get(`${EVIDENCE_FOLDER}/${name}`);
  return bytes && new TextDecoder().decode(bytes);
}

function jsonOf(files: Files, name: string): unknown {
  try {
    return JSON.parse(textOf(files, name) ?? "null") as unknown;
  } catch {
    return undefined;
  }
}

const NO_POLICY: Localized = {
  de: "Das Paket enthält die Richtlinie nicht, nach der bewertet wurde.",
  en: "The pack does not hold the policy that it was judged by.",
};
