/** What was found of one type of packages. */
export interface Comparison {
  readonly type: string;
  readonly truth: number;
  /** How many of the truth were found. */
  readonly found: number;
  /** Sorted. */
  readonly missing: readonly string[];
  /** Found, but not in the truth; sorted. */
  readonly invented: readonly string[];
}

/** Names of types that differ from those of package URLs. */
const PURL_TYPES: Readonly<Record<string, string>> = {
  image: "docker",
  "maven-declared": "maven",
};

type ByType = ReadonlyMap<string, ReadonlySet<string>>;

/** Compares by type, whatever the letter case; types that the truth does not count are left out. */
export function comparePackages(truth: ByType, found: ByType): readonly Comparison[] {
  return Array.from(truth, ([type, expected]) => {
    const wanted = new Set(Array.from(expected, plainName));
    const got = found.get(PURL_TYPES[type] ?? type) ?? new Set<string>();
    const missing = [...wanted].filter((each) => !got.has(each)).sort();
    const invented = [...got].filter((each) => !wanted.has(each)).sort();
    return { type, truth: wanted.size, found: wanted.size - missing.length, missing, invented };
  });
}

/** Docker Hub need not be named, nor its folder of official images. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/^docker\.io\/(?:library\/)?/u, "");
}
