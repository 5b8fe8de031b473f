/** One package of a lockfile: its name, version and what its licence field says. */
export type LockedPackage = readonly [name: string, version: string, license: string | undefined];

/** An npm lockfile (version 3) with production packages, as npm writes it. */
export function npmLock(...packages: readonly LockedPackage[]): string {
  const root = {
    name: "app",
    version: "1.0.0",
    license: "EUPL-1.2",
    dependencies: Object.fromEntries(packages.map(([name, version]) => [name, `^${version}`])),
  };
  const entries = packages.map(([name, version, license]) => [
    `node_modules/${name}`,
    { version, resolved: `https://registry.npmjs.org/${name}/-/${name}-${version}.tgz`, license },
  ]);
  const lock = {
    name: "app",
    version: "1.0.0",
    lockfileVersion: 3,
    requires: true,
    packages: { "": root, ...(Object.fromEntries(entries) as Record<string, unknown>) },
  };
  return `${JSON.stringify(lock, null, 2)}\n`;
}

/** A project with such a lockfile. */
export function npmProject(...packages: readonly LockedPackage[]): Record<string, string> {
  const dependencies = Object.fromEntries(packages.map(([name, version]) => [name, `^${version}`]));
  const manifest = { name: "app", version: "1.0.0", license: "EUPL-1.2", dependencies };
  return {
    "package.json": `${JSON.stringify(manifest, null, 2)}\n`,
    "package-lock.json": npmLock(...packages),
  };
}
