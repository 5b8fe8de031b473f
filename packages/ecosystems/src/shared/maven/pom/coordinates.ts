/** Names one POM; all parts are literal, without `${…}`. */
export interface Coordinates {
  readonly groupId: string;
  readonly artifactId: string;
  readonly version: string;
}

/** Maven's own rule for ids (`DefaultModelValidator`). */
const ID = /^[\w.-]+$/u;
/** Everything that Maven allows in versions; what it forbids would also not be safe in a path. */
const VERSION = /^[\w.+~!-]+$/u;

/** Whether all parts are literal and may stand in a path: no `..`, no separators, no placeholders. */
export function isResolved(coordinates: Coordinates): boolean {
  return isNamed(coordinates) && isVersion(coordinates.version);
}

/** The same for group and artefact. */
export function isNamed({ groupId, artifactId }: Omit<Coordinates, "version">): boolean {
  return isId(artifactId) && groupId.split(".").every(isId);
}

/** Whether a text is one fixed version, neither a placeholder nor a range. */
export function isVersion(version: string | undefined): version is string {
  return version !== undefined && VERSION.test(version) && !/^\.+$/u.test(version);
}

/** `group:artifact:version`, as Maven prints it. */
export function coordinatesText(coordinates: Coordinates): string {
  return `${coordinates.groupId}:${coordinates.artifactId}:${coordinates.version}`;
}

/** Where a local repository keeps a file of an artefact, for example `org/x/y/1.0/y-1.0.pom`. */
export function repositoryPath(coordinates: Coordinates, suffix: string): string {
  const { groupId, artifactId, version } = coordinates;
  return `${groupId.replaceAll(".", "/")}/${artifactId}/${version}/${artifactId}-${version}${suffix}`;
}

function isId(text: string): boolean {
  return ID.test(text) && !/^\.+$/u.test(text);
}
