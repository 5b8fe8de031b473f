import type { StatedRule } from "../file/policy.ts";

/** Whether a rule of the policy names the licence that it decides about: then its authors know the licence. */
export function namesLicense(rule: StatedRule | undefined): boolean {
  return rule?.when.licenses !== undefined;
}
