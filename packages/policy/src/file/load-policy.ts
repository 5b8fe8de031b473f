import type { Localized } from "@lizenzlotse/model";

import { type FileKind, invalidFile } from "../yaml/invalid-file.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import { buildPolicy } from "./build-policy.ts";
import { leafProblems } from "./leaf-problems.ts";
import type { PolicyFile } from "./policy-file.ts";
import type { Policy } from "./policy.ts";
import { PolicyFileSchema } from "./schema.ts";
import { schemaProblems } from "./schema-problems.ts";

/** Longest policy file, in UTF-16 code units. */
export const MAX_POLICY_LENGTH = 262_144;

/**
 * Reads a policy file (YAML, version 0) and completes it with the policy that it extends.
 *
 * @param text - at most {@link MAX_POLICY_LENGTH}.
 * @param origin - path or name of the file, for messages only.
 * @throws {LotseError} `POLICY_INVALID`, naming every problem with its line.
 * @see docs/formats/policy-file.md
 */
export function loadPolicy(text: string, origin: string): Policy {
  const named = { kind: POLICY_FILE, origin };
  const { value, lineOf } = readYaml(text, named, MAX_POLICY_LENGTH);
  const file = PolicyFileSchema.safeParse(value, { reportInput: true });
  if (!file.success) throw invalidFile(named, schemaProblems(file.error.issues), lineOf);
  const problems = leafProblems(file.data);
  if (problems.length > 0) throw invalidFile(named, problems, lineOf);
  return buildPolicy(file.data satisfies PolicyFile, "file");
}

const HINT: Localized = {
  de: "Das Format beschreibt docs/formats/policy-file.md.",
  en: "The format is described in docs/formats/policy-file.md.",
};

const POLICY_FILE: FileKind = {
  code: "POLICY_INVALID",
  summary: (origin) => ({
    de: `${origin} ist keine gültige Richtlinie:`,
    en: `${origin} is no valid policy:`,
  }),
  hint: HINT,
};
