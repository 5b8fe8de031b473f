import { GENERAL_OPTIONS, READING_OPTIONS } from "../../options/option-groups.ts";
import type { LotseCommand } from "../contract.ts";

export const publish: LotseCommand = {
  name: "publish",
  argument: { syntax: "<action...>", description: "publish" },
  options: ["outbound", "policy", ...READING_OPTIONS, "format", "json", ...GENERAL_OPTIONS],
  load: async () => (await import("./run-publish.ts")).runPublish,
};
