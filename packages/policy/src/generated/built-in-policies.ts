// Written by scripts/compile-policies.mjs from policies/*.yaml. Do not edit.
import type { BuiltInPolicyName } from "../file/policy.ts";
import type { CompletePolicyFile } from "../file/policy-file.ts";

export const BUILT_IN_POLICIES: Readonly<Record<BuiltInPolicyName, CompletePolicyFile>> = {
  permissive: {"version":0,"name":"permissive","categories":{"permissive":"fine","public-domain":"fine","weak-copyleft":"fine","strong-copyleft":"fine","network-copyleft":"must-act","content":"fine","data":"fine","share-alike-content":"fine","source-available":"must-act","non-commercial":"must-act","proprietary":"must-act"},"onUnknown":"must-act","reliefs":["same-license","separate-program"],"severity":{"must-act":"error","check":"warning"}},
  strict: {"version":0,"name":"strict","categories":{"permissive":"fine","public-domain":"fine","weak-copyleft":"must-act","strong-copyleft":"must-act","network-copyleft":"must-act","content":"must-act","data":"must-act","share-alike-content":"must-act","source-available":"must-act","non-commercial":"must-act","proprietary":"must-act"},"onUnknown":"must-act","reliefs":[],"severity":{"must-act":"error","check":"warning"}},
  verwaltung: {"version":0,"name":"verwaltung","categories":{"permissive":"fine","public-domain":"fine","weak-copyleft":"check","strong-copyleft":"must-act","network-copyleft":"must-act","content":"check","data":"check","share-alike-content":"check","source-available":"must-act","non-commercial":"must-act","proprietary":"must-act"},"onUnknown":"must-act","reliefs":["same-license","separate-program"],"severity":{"must-act":"error","check":"warning"}},
};
