import { GENERAL_OPTIONS, READING_OPTIONS } from "../../options/option-groups.ts";
import type { LotseCommand } from "../contract.ts";

export const delivery: LotseCommand = {
  name: "delivery",
  argument: { syntax: "<path>", description: "delivery" },
  options: [
    "letter",
    "against",
    "deadline",
    "organisation",
    "letterContact",
    "supplier",
    "contract",
    "reference",
    "columns",
    "policy",
    ...READING_OPTIONS,
    "format",
    "json",
    ...GENERAL_OPTIONS,
  ],
  load: async () => (await import("./run-delivery.ts")).runDelivery,
};
