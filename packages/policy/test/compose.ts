import { LotseError } from "@lizenzlotse/model";

import { composePolicy, type ComposedPolicy } from "../src/file/compose-policy.ts";
import { readPolicyDocument } from "../src/file/read-policy-document.ts";
import type { BuiltInPolicyName } from "../src/file/policy.ts";

/** Files of a policy by name, the farthest first; each is the lines after version and name. */
export type Files = Readonly<Record<string, readonly string[]>>;

/** What becomes of files on top of each other. */
export function compose(files: Files, base: BuiltInPolicyName = "verwaltung"): ComposedPolicy {
  return composePolicy(base, linksOf(files, "refuse"));
}

/** What becomes of files of a scanned project on top of those that were given from outside. */
export function composeAround(
  outside: Files,
  project: Files,
  base: BuiltInPolicyName = "verwaltung",
): ComposedPolicy {
  return composePolicy(base, [...linksOf(outside, "refuse"), ...linksOf(project, "ignore")]);
}

/** The lines of the error with which files are refused. */
export function refusalOf(files: Files, base?: BuiltInPolicyName): readonly string[] {
  try {
    compose(files, base);
  } catch (error) {
    if (error instanceof LotseError && error.code === "POLICY_INVALID") {
      return error.message
        .split("\n")
        .slice(1)
        .map((line) => line.trim());
    }
    throw error;
  }
  throw new Error("the policy was accepted");
}

function linksOf(
  files: Files,
  onLoosening: "refuse" | "ignore",
): Parameters<typeof composePolicy>[1] {
  return Object.entries(files).map(([name, lines]) => ({
    document: readPolicyDocument(["version: 1", `name: ${name}`, ...lines].join("\n"), name),
    onLoosening,
  }));
}
