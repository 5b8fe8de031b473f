/** What is asked for of conda. */
export interface MatchSpec {
  readonly name: string;
  readonly channel?: string | undefined;
  readonly subdir?: string | undefined;
  /** As written, for example `>=1.0,<2` or `1.21.*`. */
  readonly versions?: string | undefined;
  /** The one version that is allowed. */
  readonly version?: string | undefined;
  readonly build?: string | undefined;
}

/** Longest specification that is read. */
const MAX_LENGTH = 1_000;

/** `channel/subdir::`, name, and what restricts it. */
const SPEC = /^(?:([^\s:[\]]+)::)?([\w.-]+)\s*(.*)$/u;
const BRACKETS = /\[([^\]]*)\]\s*$/u;

/**
 * Reads one specification: `numpy`, `conda-forge::numpy >=1.26,<2`, `numpy=1.26.4=py312h0`, `blas[build=mkl]`.
 *
 * @returns `undefined` where the text is none.
 * @see https://docs.conda.io/projects/conda-build/en/stable/resources/package-spec.html#package-match-specifications
 */
export function parseMatchSpec(text: string): MatchSpec | undefined {
  const plain = text.replace(/\s+#.*$/u, "").trim();
  if (plain.length > MAX_LENGTH) return undefined;
  const bracket = BRACKETS.exec(plain);
  const found = SPEC.exec(plain.slice(0, bracket?.index).trimEnd());
  if (found === null) return undefined;
  const [, place, name = "", restriction = ""] = found;
  if (!/^[\w.]/u.test(name) || !RESTRICTION.test(restriction)) return undefined;
  return { name, ...channelOf(place), ...versionOf(restriction), ...fieldsOf(bracket?.[1] ?? "") };
}

/** Operators, versions, and a build after white space or `=`. */
const RESTRICTION = /^[\w.*+!<>=~,|() -]*$/u;

function channelOf(place: string | undefined): Pick<MatchSpec, "channel" | "subdir"> {
  if (place === undefined) return {};
  const [, channel, subdir] =
    /^(.*?)(?:\/((?:linux|osx|win|noarch)(?:-\w+)?))?$/u.exec(place) ?? [];
  // An address may hold credentials; its channel is known from the lockfile.
  return /[:@]/u.test(channel ?? "") ? { subdir } : { channel, subdir };
}

/** `=1.2` allows `1.2.7` as well; with a build, after `==`, and bare it is the version itself. */
function versionOf(restriction: string): Pick<MatchSpec, "versions" | "version" | "build"> {
  const trimmed = restriction.trim();
  if (trimmed === "" || trimmed === "*") return {};
  const exact = /^={0,2}\s*([\w.+!]+)(?:=|\s+)([\w.]+)$/u.exec(trimmed);
  if (exact !== null) return { versions: trimmed, version: exact[1], build: exact[2] };
  return { versions: trimmed, version: /^(?:==\s*)?(\d[\w.+!]*)$/u.exec(trimmed)?.[1] };
}

/** `[version=1.2, build=mkl]`: what stands in brackets counts. */
function fieldsOf(text: string): Partial<MatchSpec> {
  const fields = new Map(
    [...text.matchAll(/(\w+)\s*=\s*(?:'([^']*)'|"([^"]*)"|([^\s,]+))/gu)].map(
      ([, key = "", single, double, bare]) => [key, single ?? double ?? bare ?? ""],
    ),
  );
  const versions = fields.get("version");
  const build = fields.get("build");
  return {
    ...(versions === undefined ? {} : { ...versionOf(versions), versions }),
    ...(build === undefined || build.includes("*") ? {} : { build }),
  };
}
