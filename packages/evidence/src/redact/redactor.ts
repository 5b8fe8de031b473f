import { KEPT_KEYS, type Redaction } from "./redaction.ts";

/** Shorter names are words of the language too often; they are replaced only where a field holds nothing else. */
const MIN_NAME_LENGTH = 4;

/** Endings of host names that no public name server knows (RFC 2606, 6762, 8375, and usage). */
const INTERNAL_ENDINGS =
  /(?:^|\.)(?:local|localdomain|localhost|intern|internal|intranet|lan|corp|home|private|home\.arpa)$/iu;

/** Addresses of private networks (RFC 1918, 3927, 1122), and of IPv6 in brackets. */
const PRIVATE_ADDRESS =
  /^(?:10\.|127\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)[\d.]+$|^\[(?:::1|f[cd][0-9a-f:]*|fe80[0-9a-f:]*)\]$/iu;

/** The authority of an address, also percent-encoded as in the qualifiers of a purl. */
const AUTHORITY =
  /((?::|%3a)(?:\/|%2f){2}(?:[^\s/?#@"'<>]*@)?)(\[[0-9a-f:]+\]|[^\s/?#:@%"'<>[\]]+)/giu;

/** `git@host:path`, as git writes it. */
const SCP_LIKE = /(\bgit@)([\w.-]+)(?=:)/gu;

/** Absolute paths of people's machines. */
const HOME_PATH =
  /(?<![\w/.-])(?:\/(?:home|Users|root|srv|mnt|builds|var\/lib|tmp)\/[^\s:"'<>]*\/|[A-Za-z]:\\(?:[^\s\\"'<>]+\\)+)/gu;

/**
 * Takes out of texts what is not for the public: people and offices by their names, hosts of internal networks, paths of
 * machines. The same host always becomes the same stand-in, so that what belonged together still does; stand-ins lie in
 * `.invalid`, which nobody can own (RFC 2606).
 */
export class Redactor {
  readonly #names: readonly (readonly [RegExp, string])[];
  readonly #whole: ReadonlyMap<string, string>;
  readonly #internal: readonly string[];
  readonly #hosts = new Map<string, string>();

  constructor({ roles, internalHosts }: Redaction) {
    this.#whole = roles;
    this.#names = [...roles]
      .filter(([name]) => name.length >= MIN_NAME_LENGTH)
      .sort(([left], [right]) => right.length - left.length)
      .map(([name, role]) => [
        new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, "gu"),
        role,
      ]);
    this.#internal = internalHosts.map((host) => host.toLowerCase());
  }

  /** A text without what is not for the public. */
  text(text: string): string {
    const role = this.#whole.get(text);
    if (role !== undefined) return role;
    const named = this.#names.reduce(
      (rest, [name, standIn]) => rest.replace(name, () => standIn),
      text,
    );
    const replaceHost = (whole: string, start: string, host: string): string =>
      this.#isInternal(host) ? start + this.#standInFor(host) : whole;
    return named
      .replace(AUTHORITY, replaceHost)
      .replace(SCP_LIKE, replaceHost)
      .replace(HOME_PATH, "…/");
  }

  /** A JSON value with every text in it redacted; holders of rights stay. */
  value(value: unknown): unknown {
    if (typeof value === "string") return this.text(value);
    if (Array.isArray(value)) return value.map((item) => this.value(item));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => [
        key,
        KEPT_KEYS.has(key) ? field : this.value(field),
      ]),
    );
  }

  #isInternal(host: string): boolean {
    const name = host.toLowerCase();
    if (PRIVATE_ADDRESS.test(name) || INTERNAL_ENDINGS.test(name)) return true;
    // A name without a dot is known in its own network only.
    if (!name.includes(".") && !name.startsWith("[")) return true;
    return this.#internal.some((pattern) =>
      pattern.startsWith("*.") ? name.endsWith(pattern.slice(1)) : name === pattern,
    );
  }

  #standInFor(host: string): string {
    const name = host.toLowerCase();
    const known = this.#hosts.get(name);
    if (known !== undefined) return known;
    const standIn = `intern-${String(this.#hosts.size + 1)}.invalid`;
    this.#hosts.set(name, standIn);
    return standIn;
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
}
