import type { EcosystemAnalyzer } from "../contract.ts";

/** vcpkg: manifests of C and C++ projects. */
export const vcpkg: EcosystemAnalyzer = {
  id: "vcpkg",
  files: ["**/vcpkg.json"],
  analyze: async (request) => {
    const { analyzeVcpkg } = await import("./analyze-vcpkg.ts");
    return await analyzeVcpkg(request);
  },
};
