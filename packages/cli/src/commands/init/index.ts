import { GENERAL_OPTIONS } from "../../options/option-groups.ts";
import type { LotseCommand } from "../contract.ts";

export const init: LotseCommand = {
  name: "init",
  argument: { syntax: "[path]", description: "project", fallback: "." },
  options: ["preset", "yes", "force", ...GENERAL_OPTIONS],
  load: async () => (await import("./run-init.ts")).runInit,
};
