import { GENERAL_OPTIONS } from "../../options/option-groups.ts";
import type { LotseCommand } from "../contract.ts";

export const licenses: LotseCommand = {
  name: "licenses",
  argument: { syntax: "<action...>", description: "licenses" },
  options: ["format", "json", ...GENERAL_OPTIONS],
  load: async () => (await import("./run-licenses.ts")).runLicenses,
};
