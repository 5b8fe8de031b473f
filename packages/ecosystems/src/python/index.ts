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
    "**/*.egg-info/PKG-INFO",
    "**/*.egg-info/requires.txt",
    "**/*.egg/EGG-INFO/PKG-INFO",
    "**/*.egg/EGG-INFO/requires.txt",
    "**/*.egg-info",
    "**/*.whl!/*.dist-info/METADATA",
  ],
  caches: [
    {
      id: "uv-cache",
      places: [
        { variable: "UV_CACHE_DIR", path: "" },
        { variable: "XDG_CACHE_HOME", path: "uv" },
        { homePath: ".cache/uv" },
        { variable: "LOCALAPPDATA", path: "uv/cache" },
      ],
      purlType: "pypi",
      finderIn: async (store) => (await import("./find-in-uv-cache.ts")).findInUvCache(store),
    },
    {
      id: "pip-http",
      places: [
        { variable: "PIP_CACHE_DIR", path: "http-v2" },
        { variable: "XDG_CACHE_HOME", path: "pip/http-v2" },
        { homePath: ".cache/pip/http-v2" },
        { homePath: "Library/Caches/pip/http-v2" },
        { variable: "LOCALAPPDATA", path: "pip/Cache/http-v2" },
      ],
      purlType: "pypi",
      archivesIn: async () => (await import("./locate-archives.ts")).locateArchives,
    },
  ],
  analyze: async (request) => {
    const { analyzePython } = await import("./analyze-python.ts");
    return await analyzePython(request);
  },
};
