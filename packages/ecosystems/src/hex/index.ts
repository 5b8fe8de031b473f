import type { EcosystemAnalyzer } from "../contract.ts";

/** Mix and Rebar: lockfiles of Elixir and Erlang projects. */
export const hex: EcosystemAnalyzer = {
  id: "hex",
  files: ["**/mix.lock", "**/mix.exs", "**/rebar.lock", "**/rebar.config"],
  caches: [
    {
      id: "hex-packages",
      places: [
        { variable: "HEX_HOME", path: "packages/hexpm" },
        { homePath: ".hex/packages/hexpm" },
        { homePath: ".cache/rebar3/hex/hexpm/packages" },
      ],
      // Where Mix unpacks them.
      projectFolders: ["deps"],
      purlType: "hex",
      finderIn: async (store) => (await import("./find-in-hex-cache.ts")).findInHexCache(store),
      archivesIn: async () => (await import("./locate-archives.ts")).locateArchives,
    },
  ],
  analyze: async (request) => {
    const { analyzeHex } = await import("./analyze-hex.ts");
    return await analyzeHex(request);
  },
};
