import type { EcosystemAnalyzer } from "../contract.ts";

/** Reads Python projects: lockfiles, requirements files, manifests, and installed packages. */
export const python: EcosystemAnalyzer = {
  id: "python",
  files: [
    "**/uv.lock",
    "**/poetry.lock",
    "**/pdm.lock",
    "**/Pipfile.lock",
    "**/pylock.toml",
    "**/pylock.*.toml",
    "**/pyproject.toml",
    "**/setup.cfg",
    "**/setup.py",
    "**/Pipfile",
    "**/requirements*.txt",
    "**/*requirements.txt",
    "**/requirements/*.txt",
    "**/*.dist-info/METADATA",
    "**/*.dist-info/direct_url.json",
  ],
  analyze: async (request) => {
    const { analyzePython } = await import("./analyze-python.ts");
    return await analyzePython(request);
  },
};
