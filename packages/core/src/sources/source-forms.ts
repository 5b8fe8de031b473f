const SOURCE_FILE =
  /\.(?:[cm]?[jt]sx?|vue|svelte|php|java|kt|kts|groovy|scala|py|pyx|rb|go|rs|c|cc|cpp|cxx|h|hh|hpp|m|mm|cs|fs|vb|swift|dart|exs?|erl|hs|mli?|pl|pm|lua|r|jl|sh|sql|s?css|less|asm|s|f90|ad[abs]|pas|clj|el|zig|d)$/iu;

const BUILT_FILE =
  /\.min\.[cm]?js$|\.min\.css$|\.d\.ts$|\.bundle\.js$|(?:^|\/)(?:dist|build|out|bin|target|node_modules)\//iu;

const COMPILED_FILE = /\.(?:class|so(?:\.\d+)*|dll|exe|pyc|o|obj|a|lib|dylib|wasm)$/iu;

const BUILD_FILE =
  /(?:^|\/)(?:package\.json|composer\.json|pom\.xml|build\.gradle(?:\.kts)?|build\.xml|makefile(?:\.\w+)?|gnumakefile|cmakelists\.txt|configure(?:\.ac|\.in)?|meson\.build|setup\.(?:py|cfg)|pyproject\.toml|cargo\.toml|go\.mod|build\.sbt|pubspec\.yaml|mix\.exs|rebar\.config|package\.swift|[^/]+\.(?:csproj|sln|vcxproj|gemspec|pro|cabal)|rakefile|build\.zig|sconstruct|wscript|build(?:\.bazel)?)$/iu;

/** Whether a file is in a form that people edit. */
export function isSourceFile(path: string): boolean {
  return SOURCE_FILE.test(path);
}

/** Whether a tool writes a file from those, whatever its ending says. */
export function isBuiltFile(path: string): boolean {
  return BUILT_FILE.test(path);
}

/** Whether only a machine reads a file. */
export function isCompiledFile(path: string): boolean {
  return COMPILED_FILE.test(path);
}

/** Whether a program is built or installed by a file. */
export function isBuildFile(path: string): boolean {
  return BUILD_FILE.test(path);
}
