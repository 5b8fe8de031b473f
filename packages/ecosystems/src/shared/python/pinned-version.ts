/**
 * The one version that a specifier allows: `==1.2` or `===1.2`, but not `==1.*`.
 *
 * @returns `undefined` where it allows several, or contradicts itself.
 */
export function pinnedVersion(specifier: string): string | undefined {
  const pins = specifier
    .split(",")
    .map((clause) => /^={2,3}([^*=]+)$/u.exec(clause.trim())?.[1]?.trim())
    .filter((version) => version !== undefined);
  return new Set(pins).size === 1 ? pins[0] : undefined;
}
