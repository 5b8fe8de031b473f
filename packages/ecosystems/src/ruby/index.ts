import type { EcosystemAnalyzer } from "../contract.ts";

/** Bundler and RubyGems: lockfiles, Gemfiles, gemspecs and installed gems. */
export const ruby: EcosystemAnalyzer = {
  id: "ruby",
  files: [
    "**/Gemfile.lock",
    "**/gems.locked",
    "**/*.gemfile.lock",
    "**/Gemfile",
    "**/gems.rb",
    "**/*.gemspec",
  ],
  caches: [
    {
      id: "gems",
      places: [
        { variable: "GEM_HOME", path: "" },
        { variable: "BUNDLE_PATH", path: "ruby" },
        { homePath: ".bundle/ruby" },
        { homePath: ".gem/ruby" },
        { homePath: ".local/share/gem/ruby" },
      ],
      purlType: "gem",
      finderIn: async (store) => (await import("./find-in-gem-home.ts")).findInGemHome(store),
      archivesIn: async (store) => (await import("./locate-archives.ts")).locateInGemHome(store),
    },
    {
      id: "bundled-gems",
      places: [],
      projectFolders: ["vendor/cache"],
      purlType: "gem",
      archivesIn: async () => (await import("./locate-archives.ts")).locateInVendorCache,
    },
  ],
  analyze: async (request) => {
    const { analyzeRuby } = await import("./analyze-ruby.ts");
    return await analyzeRuby(request);
  },
};
