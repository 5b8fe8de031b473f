import { createHash, type KeyObject, sign, verify } from "node:crypto";

import { KEY_BYTES, publicBytesOf, publicKeyOf } from "./ed25519-keys.ts";
import { SshReader, sshNumber, sshString } from "./ssh-wire.ts";

/** What signatures are for; the word that ssh-keygen(1) recommends for files. */
export const NAMESPACE = "file";

const TYPE = "ssh-ed25519";
const MAGIC = "SSHSIG";
const VERSION = 1;
/** Of the message; both are allowed, this one is written. */
const HASH = "sha512";
const HASHES: ReadonlySet<string> = new Set(["sha256", "sha512"]);

const BEGIN = "-----BEGIN SSH SIGNATURE-----";
const END = "-----END SSH SIGNATURE-----";

/** A signature as `ssh-keygen -Y sign` writes it, taken apart. */
export interface SshSignature {
  readonly publicKey: Uint8Array;
  readonly namespace: string;
  readonly hash: string;
  readonly signature: Uint8Array;
}

/**
 * Signs in the form of OpenSSH.
 *
 * @see PROTOCOL.sshsig of OpenSSH
 */
export function signSsh(message: Uint8Array, key: KeyObject): string {
  const publicKey = publicBytesOf(key) ?? Buffer.alloc(0);
  const signature = sign(null, signedData(message, NAMESPACE, HASH), key);
  const blob = Buffer.concat([
    Buffer.from(MAGIC),
    sshNumber(VERSION),
    sshString(Buffer.concat([sshString(TYPE), sshString(publicKey)])),
    sshString(NAMESPACE),
    sshString(""),
    sshString(HASH),
    sshString(Buffer.concat([sshString(TYPE), sshString(signature)])),
  ]);
  const lines = blob.toString("base64").match(/.{1,70}/gu) ?? [];
  return `${[BEGIN, ...lines, END].join("\n")}\n`;
}

/** Whether a text is in the form of OpenSSH. */
export function isSshSignature(text: string): boolean {
  return text.trimStart().startsWith(BEGIN);
}

/** Takes a signature apart; `undefined` for what is none of an Ed25519 key. */
export function parseSshSignature(text: string): SshSignature | undefined {
  const start = text.indexOf(BEGIN);
  const end = text.indexOf(END, start);
  if (start < 0 || end < 0) return undefined;
  try {
    return readBlob(new SshReader(Buffer.from(text.slice(start + BEGIN.length, end), "base64")));
  } catch {
    return undefined;
  }
}

function readBlob(reader: SshReader): SshSignature | undefined {
  if (reader.take(MAGIC.length).toString("latin1") !== MAGIC || reader.number() !== VERSION)
    return undefined;
  const publicKey = ed25519Field(reader.string());
  const namespace = reader.text();
  reader.string(); // reserved
  const hash = reader.text();
  const signature = ed25519Field(reader.string());
  if (publicKey?.length !== KEY_BYTES || signature === undefined || !HASHES.has(hash))
    return undefined;
  return { publicKey, namespace, hash, signature };
}

function ed25519Field(blob: Buffer): Buffer | undefined {
  const reader = new SshReader(blob);
  return reader.text() === TYPE ? reader.string() : undefined;
}

/** Whether the signature is one of the message by the key that it names. Whether that key is trusted is another question. */
export function isSignatureOf(message: Uint8Array, ssh: SshSignature): boolean {
  const data = signedData(message, ssh.namespace, ssh.hash);
  return verify(null, data, publicKeyOf(ssh.publicKey), ssh.signature);
}

function signedData(message: Uint8Array, namespace: string, hash: string): Buffer {
  return Buffer.concat([
    Buffer.from(MAGIC),
    sshString(namespace),
    sshString(""),
    sshString(hash),
    sshString(createHash(hash).update(message).digest()),
  ]);
}
