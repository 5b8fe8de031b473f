import type { EcosystemAnalyzer } from "../contract.ts";
import { LICENSE_FILES } from "./own-holders.ts";
import { README_FILES } from "./own-title.ts";
import { BUILD_FILES, VENDOR_FOLDERS } from "./vendor-folders.ts";

/** Libraries whose source was copied into the tree: folders with a licence of their own, and single files. */
export const vendored: EcosystemAnalyzer = {
  id: "vendored",
  files: [
    ...VENDOR_FOLDERS.map((folder) => `**/${folder}/*/*`),
    ...["c", "cc", "cpp", "cxx", "h", "hh", "hpp", "hxx"].map((ending) => `**/*.${ending}`),
    ...BUILD_FILES.map((name) => `**/${name}`),
    ".gitmodules",
    ...README_FILES,
    ...LICENSE_FILES,
  ],
  analyze: async (request) => {
    // Telling copies from the project's own code takes reading every source file.
    request.signal.throwIfAborted();
    if (request.depth === "manifest") return { projects: [], diagnostics: [] };
    const { analyzeVendored } = await import("./analyze-vendored.ts");
    return await analyzeVendored(request);
  },
};
