import { createPrivateKey, type KeyObject } from "node:crypto";

import { type Localized, LotseError } from "@lizenzlotse/model";

import { KEY_BYTES, privateKeyOf } from "./ed25519-keys.ts";
import { SshReader } from "./ssh-wire.ts";

/** A private key, and in whose form signatures with it are written. */
export interface SigningKey {
  readonly key: KeyObject;
  readonly form: "plain" | "ssh";
}

const OPENSSH = /-----BEGIN OPENSSH PRIVATE KEY-----([\s\S]*?)-----END OPENSSH PRIVATE KEY-----/u;

/**
 * Reads an Ed25519 private key: PEM (PKCS #8), or the form of `ssh-keygen`. Nothing of it is ever shown.
 *
 * @throws {LotseError} `USAGE` for an unusable or encrypted key.
 */
export function readPrivateKey(text: string): SigningKey {
  const openSsh = OPENSSH.exec(text)?.[1];
  if (openSsh !== undefined) return { key: readOpenSsh(openSsh), form: "ssh" };
  let key: KeyObject | undefined;
  try {
    key = createPrivateKey(text);
  } catch {
    // What the library says about a bad key may quote it.
    key = undefined;
  }
  if (key?.asymmetricKeyType !== "ed25519")
    throw new LotseError("USAGE", NO_KEY, { hint: MAKE_ONE });
  return { key, form: "plain" };
}

/** @see PROTOCOL.key of OpenSSH */
const MAGIC = "openssh-key-v1\0";

function readOpenSsh(base64: string): KeyObject {
  let fields: OpenSshFields | undefined;
  try {
    fields = openSshFields(new SshReader(Buffer.from(base64, "base64")));
  } catch {
    fields = undefined;
  }
  if (fields?.cipher !== undefined && fields.cipher !== "none")
    throw new LotseError("USAGE", ENCRYPTED, { hint: USE_SSH_KEYGEN });
  if (fields?.key === undefined) throw new LotseError("USAGE", NO_KEY, { hint: MAKE_ONE });
  return fields.key;
}

interface OpenSshFields {
  readonly cipher: string;
  readonly key?: KeyObject;
}

function openSshFields(reader: SshReader): OpenSshFields | undefined {
  if (reader.take(MAGIC.length).toString("latin1") !== MAGIC) return undefined;
  const cipher = reader.text();
  if (cipher !== "none") return { cipher };
  reader.string(); // name of the key derivation: none
  reader.string(); // its options: empty
  if (reader.number() !== 1) return undefined;
  reader.string(); // the public key, which stands in the private part once more
  const secret = new SshReader(reader.string());
  if (secret.number() !== secret.number() || secret.text() !== "ssh-ed25519") return undefined;
  const publicKey = secret.string();
  const seedAndKey = secret.string();
  if (publicKey.length !== KEY_BYTES || seedAndKey.length !== 2 * KEY_BYTES) return undefined;
  return { cipher, key: privateKeyOf(seedAndKey.subarray(0, KEY_BYTES), publicKey) };
}

const NO_KEY: Localized = {
  de: "Der Schlüssel ist kein Ed25519-Schlüssel, der sich lesen lässt.",
  en: "The key is no Ed25519 key that can be read.",
};

const MAKE_ONE: Localized = {
  de: "Einen Schlüssel erzeugt: openssl genpkey -algorithm ed25519 -out key.pem; oder: ssh-keygen -t ed25519 -N '' -f key",
  en: "A key is made by: openssl genpkey -algorithm ed25519 -out key.pem; or: ssh-keygen -t ed25519 -N '' -f key",
};

const ENCRYPTED: Localized = {
  de: "Der Schlüssel ist mit einer Passphrase geschützt; die wird nicht abgefragt.",
  en: "The key is protected by a passphrase, which is not asked for.",
};

const USE_SSH_KEYGEN: Localized = {
  de: "Damit signiert „ssh-keygen -Y sign -n file -f KEY DATEI“, auch über ssh-agent; „lotse sbom verify“ nimmt die Signatur an.",
  en: "`ssh-keygen -Y sign -n file -f KEY FILE` signs with it, also by ssh-agent; `lotse sbom verify` accepts the signature.",
};
