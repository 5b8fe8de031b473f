import type { EcosystemAnalyzer } from "../contract.ts";

/** Deno: lockfiles and manifests. */
export const deno: EcosystemAnalyzer = {
  id: "deno",
  files: ["**/deno.lock", "**/deno.json", "**/deno.jsonc"],
  analyze: async (request) => {
    const { analyzeDeno } = await import("./analyze-deno.ts");
    return await analyzeDeno(request);
  },
};
