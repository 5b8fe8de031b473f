import { GENERAL_OPTIONS } from "../../options/option-groups.ts";
import type { LotseCommand } from "../contract.ts";

export const policy: LotseCommand = {
  name: "policy",
  argument: { syntax: "<action...>", description: "policy" },
  options: ["policy", "scan", "format", "json", ...GENERAL_OPTIONS],
  load: async () => (await import("./run-policy.ts")).runPolicy,
};
