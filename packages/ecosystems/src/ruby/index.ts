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
  analyze: async (request) => {
    const { analyzeRuby } = await import("./analyze-ruby.ts");
    return await analyzeRuby(request);
  },
};
