/** Whether a version lies within a specifier of PEP 440. */
export type Satisfies = (version: string, specifier: string) => boolean;

/** Loads the comparison of versions; it is needed only where a lockfile holds several versions of one package. */
export async function loadSatisfies(): Promise<Satisfies> {
  const { satisfies } = await import("@renovatebot/pep440");
  return (version, specifier) => {
    if (specifier === "") return true;
    try {
      // Lockfiles may choose a pre-release where a range does not ask for one.
      return satisfies(version, specifier, { prereleases: true });
    } catch {
      // Neither a version nor a specifier of PEP 440: nothing speaks against it.
      return true;
    }
  };
}
