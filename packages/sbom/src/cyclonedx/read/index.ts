import type { SuppliedFormat } from "../../supplied/contract.ts";
import { isCycloneDxJson, isCycloneDxXml } from "./open-document.ts";
import { readCycloneDx } from "./read-cyclonedx.ts";

export const cycloneDx: SuppliedFormat = {
  name: "CycloneDX",
  recognizes: (source) => isCycloneDxJson(source) || isCycloneDxXml(source),
  read: readCycloneDx,
};
