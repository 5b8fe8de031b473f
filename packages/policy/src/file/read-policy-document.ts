import { readYaml } from "../yaml/read-yaml.ts";
import { isBuiltInPolicy } from "./built-in.ts";
import { contentProblems } from "./content-problems.ts";
import type { PolicyBase, PolicyDocument } from "./policy-document.ts";
import type { PolicyFile } from "./policy-file.ts";
import { POLICY_FILE, policyError } from "./policy-error.ts";
import { PolicyFileSchema } from "./schema.ts";
import { schemaProblems } from "./schema-problems.ts";
import { permissionOf, rulesOf } from "./to-rules.ts";

/** Longest policy file, in UTF-16 code units. */
export const MAX_POLICY_LENGTH = 262_144;

/**
 * Reads one policy file (YAML, version 0 or 1) without what it extends.
 *
 * @param text - at most {@link MAX_POLICY_LENGTH}.
 * @param origin - name of the file, for messages only.
 * @throws {LotseError} `POLICY_INVALID`, naming every problem with its line.
 * @see docs/formats/policy-file.md
 */
export function readPolicyDocument(text: string, origin: string): PolicyDocument {
  const { value, lineOf } = readYaml(text, { kind: POLICY_FILE, origin }, MAX_POLICY_LENGTH);
  const read = PolicyFileSchema.safeParse(value, { reportInput: true });
  if (!read.success) throw policyError(origin, schemaProblems(read.error.issues), lineOf);
  const file: PolicyFile = read.data;
  const problems = contentProblems(file);
  if (problems.length > 0) throw policyError(origin, problems, lineOf);
  return {
    origin,
    file,
    base: baseOf(file),
    rules: rulesOf(file, origin, lineOf),
    mayLoosen: permissionOf(file),
    lineOf,
  };
}

function baseOf({ extends: base = "verwaltung" }: PolicyFile): PolicyBase {
  return isBuiltInPolicy(base)
    ? { kind: "built-in", name: base }
    : { kind: "file", reference: base };
}
