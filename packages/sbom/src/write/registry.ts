import { CYCLONEDX_VERSIONS, PROFILE_VERSIONS } from "../cyclonedx/options.ts";
import type { BomFormat } from "./contract.ts";

const cycloneDxVersions = [...CYCLONEDX_VERSIONS, ...Object.keys(PROFILE_VERSIONS)];

/** Every form in which bills of materials are written; the code is loaded when it is needed. */
export const bomFormats: readonly BomFormat[] = [
  {
    id: "cyclonedx-json",
    versions: cycloneDxVersions,
    write: async (scan, options) =>
      (await import("../cyclonedx/write-cyclonedx.ts")).writeCycloneDx(scan, "json", options),
  },
  {
    id: "cyclonedx-xml",
    versions: cycloneDxVersions,
    write: async (scan, options) =>
      (await import("../cyclonedx/write-cyclonedx.ts")).writeCycloneDx(scan, "xml", options),
  },
  {
    id: "spdx-json",
    versions: ["2.3", "3.0.1"],
    write: async (scan, options) =>
      (await import("../spdx/write/write-spdx.ts")).writeSpdx(scan, options),
  },
];
