import { composePolicy } from "./compose-policy.ts";
import type { BuiltInPolicyName, Policy } from "./policy.ts";
import { policyError } from "./policy-error.ts";
import { readPolicyDocument } from "./read-policy-document.ts";

/** One of the policies that come with the tool. */
export function builtInPolicy(name: BuiltInPolicyName): Policy {
  return composePolicy(name, []).policy;
}

/**
 * Reads a policy file that extends one of the built-in policies. One that extends another file is put together with
 * `composePolicy`, by those who can read files.
 *
 * @param text - at most `MAX_POLICY_LENGTH`.
 * @param origin - path or name of the file, for messages only.
 * @throws {LotseError} `POLICY_INVALID`, naming every problem with its line.
 * @see docs/formats/policy-file.md
 */
export function loadPolicy(text: string, origin: string): Policy {
  const document = readPolicyDocument(text, origin);
  if (document.base.kind === "file") {
    throw policyError(origin, [{ path: ["extends"], message: ONE_FILE }], document.lineOf);
  }
  return composePolicy(document.base.name, [{ document, onLoosening: "refuse" }]).policy;
}

const ONE_FILE = {
  de: "Hier kann nur eine mitgelieferte Richtlinie erweitert werden, keine Datei.",
  en: "Only a built-in policy can be extended here, no file.",
};
