import { KEY_BYTES } from "./ed25519-keys.ts";
import { SshReader } from "./ssh-wire.ts";
import type { TrustedKey } from "./trusted-key.ts";

const TYPE = "ssh-ed25519";

/** Principals, options with quoted values, and the key; the first two are absent in a public key file. */
const LINE = new RegExp(
  String.raw`^(?:(?<signer>"[^"]*"|[^\s"#][^\s"]*)\s+)??(?:(?<options>[a-z-]+(?:="[^"]*")?(?:,[a-z-]+(?:="[^"]*")?)*)\s+)?${TYPE}\s+(?<key>[A-Za-z0-9+/]+=*)(?:\s|$)`,
  "iu",
);

/**
 * Reads a line of an allowed-signers file, or of a public key file.
 *
 * @see ssh-keygen(1), ALLOWED SIGNERS
 */
export function parseAllowedSigner(line: string): TrustedKey | undefined {
  const { signer, options = "", key = "" } = LINE.exec(line.trim())?.groups ?? {};
  const publicKey = publicKeyOf(key);
  // A key that signs certificates signs no files.
  if (publicKey === undefined || /(?:^|,)cert-authority(?:,|$)/iu.test(options)) return undefined;
  const namespaces = optionOf(options, "namespaces");
  return {
    publicKey,
    ...(signer !== undefined && { signer: signer.replaceAll('"', "") }),
    ...(namespaces !== undefined && { namespaces: namespaces.split(",") }),
    ...dateOf(options, "valid-after", "validAfterMs"),
    ...dateOf(options, "valid-before", "validBeforeMs"),
  };
}

/** The bytes of an SSH public key, from its base64. */
function publicKeyOf(base64: string): Uint8Array | undefined {
  try {
    const reader = new SshReader(Buffer.from(base64, "base64"));
    const type = reader.text();
    const bytes = reader.string();
    return type === TYPE && bytes.length === KEY_BYTES ? bytes : undefined;
  } catch {
    return undefined;
  }
}

function optionOf(options: string, name: string): string | undefined {
  return new RegExp(`(?:^|,)${name}="([^"]*)"`, "iu").exec(options)?.[1];
}

const DATE = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?Z?$/u;

/** Times are taken as UTC, so that the answer is the same on every machine. One that cannot be read never holds. */
function dateOf(
  options: string,
  name: string,
  key: "validAfterMs" | "validBeforeMs",
): Partial<Pick<TrustedKey, "validAfterMs" | "validBeforeMs">> {
  const text = optionOf(options, name);
  if (text === undefined) return {};
  const [, year, month, day, hour = "00", minute = "00", second = "00"] = DATE.exec(text) ?? [];
  const iso = `${String(year)}-${String(month)}-${String(day)}T${hour}:${minute}:${second}Z`;
  const never = key === "validAfterMs" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  const ms = Date.parse(iso);
  return { [key]: Number.isNaN(ms) ? never : ms };
}
