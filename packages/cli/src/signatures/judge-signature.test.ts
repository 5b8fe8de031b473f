import { generateKeyPairSync } from "node:crypto";

import { LotseError } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import { describeSignature, requireSignature } from "./judge-signature.ts";
import { signBytes } from "./sign-bytes.ts";
import { sshString } from "./ssh-wire.ts";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const PRIVATE = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const PEM = publicKey.export({ type: "spki", format: "pem" }).toString();
const DER = publicKey.export({ type: "spki", format: "der" });
/** The last 32 bytes of the DER are the key itself. */
const SSH = `ssh-ed25519 ${Buffer.concat([sshString("ssh-ed25519"), sshString(DER.subarray(-32))]).toString("base64")} amt`;

const bytes = Buffer.from("version: 0\n");
const nowMs = Date.UTC(2026, 10, 27);

function problemOf(
  given: Partial<Parameters<typeof requireSignature>[0]>,
  keys: string = PEM,
): string {
  try {
    const signature = signBytes(bytes, PRIVATE);
    requireSignature({ name: "pack", bytes, signature, ...given }, { keys, nowMs });
    return "";
  } catch (error) {
    if (error instanceof LotseError) return `${error.code}: ${error.message}`;
    throw error;
  }
}

describe("requireSignature", () => {
  it.each([PEM, DER.toString("base64"), SSH, `amt@example.org ${SSH}`])(
    "takes every form of the key: %s",
    (keys) => {
      expect(problemOf({}, keys)).toBe("");
    },
  );

  it("refuses other content, another key, and none at all", () => {
    const other = generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "pem" });
    expect(problemOf({ bytes: Buffer.from("version: 1\n") })).toContain("does not fit");
    expect(problemOf({}, other.toString())).toContain("does not fit");
    expect(problemOf({ signature: "AAAA" })).toContain("does not fit");
    expect(problemOf({ signature: undefined })).toBe(
      "DECISIONS_INVALID: pack: The signature is missing.",
    );
  });

  it("refuses keys of other kinds, and never shows one", () => {
    const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey;
    const pem = rsa.export({ type: "spki", format: "pem" }).toString();
    expect(problemOf({}, pem)).toMatch(/^USAGE: The file holds no public Ed25519 key/u);
    expect(problemOf({}, "bm90IGEga2V5")).not.toContain("bm90");
  });

  it("takes a key only while it counts", () => {
    const options = 'valid-before="20260101"';
    expect(problemOf({}, `amt@example.org ${options} ${SSH}`)).toContain("no key that is trusted");
  });
});

describe("describeSignature", () => {
  it("names who signed, with nothing in it that a terminal would obey", () => {
    const { en } = describeSignature({ state: "fits", signer: "amt\u001b[2J" });
    expect(en).toContain("The signature fits. (amt");
    expect(en).not.toContain("\u001b");
  });
});
