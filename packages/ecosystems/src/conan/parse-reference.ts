/** A reference of Conan: `name/version@user/channel#revision`, of which only name and version must be there. */
export interface ConanReference {
  readonly name: string;
  /** Absent for ranges. */
  readonly version?: string | undefined;
  readonly user?: string | undefined;
  readonly channel?: string | undefined;
  readonly revision?: string | undefined;
}

const REFERENCE =
  /^([a-zA-Z0-9_][\w.+-]{1,100})\/(\[[^\]]{0,100}\]|[\w.+-]{1,100})(?:@([\w.+-]{1,100})(?:\/([\w.+-]{1,100}))?)?(?:@)?(?:#([0-9a-f]{1,64}))?(?:%[\d.]+)?$/u;

/** How Conan 1 writes that there is no user or channel, or no revision. */
const NONE: ReadonlySet<string> = new Set(["_", "0"]);

/** Reads a reference; `undefined` where the text is none. */
export function parseReference(text: string): ConanReference | undefined {
  const found = REFERENCE.exec(text.trim());
  if (found === null) return undefined;
  const [, name = "", version = "", user, channel, revision] = found;
  return {
    name,
    version: version.startsWith("[") ? undefined : version,
    user: unlessNone(user),
    channel: unlessNone(channel),
    revision: unlessNone(revision),
  };
}

function unlessNone(text: string | undefined): string | undefined {
  return text === undefined || NONE.has(text) ? undefined : text;
}
