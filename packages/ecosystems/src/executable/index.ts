import type { EcosystemAnalyzer } from "../contract.ts";

/** Compiled programs that hold a list of what they were built from: Go's build information, `cargo auditable`. */
export const executable: EcosystemAnalyzer = {
  id: "executable",
  files: [],
  contents: [
    { name: "ELF", hexPrefix: "7f454c46" },
    { name: "PE", hexPrefix: "4d5a" },
    { name: "Mach-O", hexPrefix: "cffaedfe" },
    { name: "Mach-O, 32 bits", hexPrefix: "cefaedfe" },
  ],
  analyze: async (request) => {
    const { analyzeExecutables } = await import("./analyze-executables.ts");
    return await analyzeExecutables(request);
  },
};
