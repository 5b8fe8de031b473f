import type { EcosystemAnalyzer } from "../contract.ts";

/** Mix and Rebar: lockfiles of Elixir and Erlang projects. */
export const hex: EcosystemAnalyzer = {
  id: "hex",
  files: ["**/mix.lock", "**/mix.exs", "**/rebar.lock"],
  analyze: async (request) => {
    const { analyzeHex } = await import("./analyze-hex.ts");
    return await analyzeHex(request);
  },
};
