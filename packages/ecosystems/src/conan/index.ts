import type { EcosystemAnalyzer } from "../contract.ts";

/** Conan: lockfiles and recipes of C and C++ projects. */
export const conan: EcosystemAnalyzer = {
  id: "conan",
  files: ["**/conan.lock", "**/conanfile.txt", "**/conanfile.py"],
  analyze: async (request) => {
    const { analyzeConan } = await import("./analyze-conan.ts");
    return await analyzeConan(request);
  },
};
