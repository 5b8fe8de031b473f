import type { EcosystemAnalyzer } from "../contract.ts";

/** vcpkg: manifests of C and C++ projects. */
export const vcpkg: EcosystemAnalyzer = {
  id: "vcpkg",
  files: ["**/vcpkg.json"],
  caches: [
    {
      id: "vcpkg-ports",
      places: [{ variable: "VCPKG_ROOT", path: "" }],
      purlType: "vcpkg",
      finderIn: async (store) => (await import("./find-in-ports.ts")).findInPorts(store),
    },
  ],
  analyze: async (request) => {
    const { analyzeVcpkg } = await import("./analyze-vcpkg.ts");
    return await analyzeVcpkg(request);
  },
};
