import { GENERAL_OPTIONS } from "../../options/option-groups.ts";
import type { LotseCommand } from "../contract.ts";

export const compat: LotseCommand = {
  name: "compat",
  options: ["inbound", "outbound", "context", "format", "json", ...GENERAL_OPTIONS],
  load: async () => (await import("./run-compat.ts")).runCompat,
};
