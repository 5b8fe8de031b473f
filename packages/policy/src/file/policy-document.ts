import type { PolicyFile } from "./policy-file.ts";
import type { BuiltInPolicyName, Permission, StatedRule } from "./policy.ts";
import type { LineOf } from "../yaml/invalid-file.ts";

/** One policy file that was read and is right in itself; whether it may stand on what it extends is not known yet. */
export interface PolicyDocument {
  /** Name as it was given, for messages. */
  readonly origin: string;
  readonly file: PolicyFile;
  readonly base: PolicyBase;
  readonly rules: readonly StatedRule[];
  readonly mayLoosen: Permission;
  readonly lineOf: LineOf;
}

/** What a file extends. */
export type PolicyBase =
  | { readonly kind: "built-in"; readonly name: BuiltInPolicyName }
  /** Relative to the file that names it. */
  | { readonly kind: "file"; readonly reference: string };
