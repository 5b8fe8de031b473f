import type { EcosystemAnalyzer } from "../contract.ts";

/** Conan: lockfiles and recipes of C and C++ projects. */
export const conan: EcosystemAnalyzer = {
  id: "conan",
  files: ["**/conan.lock", "**/conanfile.txt", "**/conanfile.py"],
  caches: [
    {
      id: "conan-data",
      places: [{ variable: "CONAN_USER_HOME", path: ".conan/data" }, { homePath: ".conan/data" }],
      purlType: "conan",
      finderIn: async (store) => (await import("./find-in-conan-data.ts")).findInConanData(store),
    },
    {
      id: "conan-store",
      places: [{ variable: "CONAN_HOME", path: "p" }, { homePath: ".conan2/p" }],
      purlType: "conan",
      finderIn: async (store) => (await import("./find-in-conan-store.ts")).findInConanStore(store),
    },
  ],
  analyze: async (request) => {
    const { analyzeConan } = await import("./analyze-conan.ts");
    return await analyzeConan(request);
  },
};
