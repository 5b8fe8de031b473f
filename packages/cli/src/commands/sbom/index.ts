import { DECISION_OPTIONS, GENERAL_OPTIONS } from "../../options/option-groups.ts";
import type { LotseCommand } from "../contract.ts";

export const sbom: LotseCommand = {
  name: "sbom",
  argument: { syntax: "<action...>", description: "sbom" },
  options: [
    "profile",
    "minScore",
    "require",
    "sbomFormat",
    "output",
    "columns",
    "licenseTexts",
    "key",
    "to",
    "project",
    "wait",
    "enrichSettings",
    "signature",
    "signer",
    "policy",
    "contextFile",
    ...DECISION_OPTIONS,
    ...GENERAL_OPTIONS,
  ],
  load: async () => (await import("./run-sbom.ts")).runSbom,
};
