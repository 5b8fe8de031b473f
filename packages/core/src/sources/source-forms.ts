/** Files in a form that people edit. */
export const SOURCE_FILE =
  /\.(?:[cm]?[jt]sx?|vue|svelte|php|java|kt|kts|groovy|scala|py|pyx|rb|go|rs|c|cc|cpp|cxx|h|hh|hpp|m|mm|cs|fs|vb|swift|dart|exs?|erl|hs|mli?|pl|pm|lua|r|jl|sh|sql|s?css|less|asm|s|f90|ad[abs]|pas|clj|el|zig|d)$/iu;

/** Files that tools write from those, whatever their ending says. */
export const BUILT_FILE =
  /\.min\.[cm]?js$|\.min\.css$|\.d\.ts$|\.bundle\.js$|(?:^|\/)(?:dist|build|out|bin|target|node_modules)\//iu;

/** Files that only a machine reads. */
export const COMPILED_FILE = /\.(?:class|so(?:\.\d+)*|dll|exe|pyc|o|obj|a|lib|dylib|wasm)$/iu;

/** Files by which a program is built or installed. */
export const BUILD_FILE =
  /(?:^|\/)(?:package\.json|composer\.json|pom\.xml|build\.gradle(?:\.kts)?|build\.xml|makefile(?:\.\w+)?|gnumakefile|cmakelists\.txt|configure(?:\.ac|\.in)?|meson\.build|setup\.(?:py|cfg)|pyproject\.toml|cargo\.toml|go\.mod|build\.sbt|[^/]+\.(?:csproj|sln|vcxproj|gemspec|pro|cabal)|rakefile|build\.zig|sconstruct|wscript|build(?:\.bazel)?)$/iu;
