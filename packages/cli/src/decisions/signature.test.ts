import { generateKeyPairSync } from "node:crypto";
import { LotseError } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import { signText, verifySignature } from "./signature.ts";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const PRIVATE = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const PUBLIC = publicKey.export({ type: "spki", format: "pem" }).toString();
const ONE_LINE = publicKey.export({ type: "spki", format: "der" }).toString("base64");
const TEXT = "version: 0\n";

function problemOf(call: () => void): string {
  try {
    call();
  } catch (error) {
    if (error instanceof LotseError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "";
}

const check = (over: Partial<Parameters<typeof verifySignature>[0]>): string =>
  problemOf(() => {
    const signature = signText(TEXT, PRIVATE);
    verifySignature({ text: TEXT, signature, publicKey: PUBLIC, name: "pack", ...over });
  });

describe("the signature of a pack", () => {
  it("fits the text and the key that made it, in both forms of the key", () => {
    expect(check({})).toBe("");
    expect(check({ publicKey: ONE_LINE })).toBe("");
  });

  it("fits no other text, no other key, and must be there", () => {
    const other = generateKeyPairSync("ed25519").publicKey;
    const otherKey = other.export({ type: "spki", format: "pem" }).toString();
    expect(check({ text: `${TEXT}#` })).toContain("does not fit");
    expect(check({ publicKey: otherKey })).toContain("does not fit");
    expect(check({ signature: "AAAA" })).toContain("does not fit");
    expect(check({ signature: undefined })).toContain("missing");
  });

  it("takes only Ed25519 keys, and never shows one", () => {
    const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const pem = rsa.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    const problem = problemOf(() => signText(TEXT, pem));
    expect(problem).toContain("USAGE: The key is no Ed25519 key");
    expect(problemOf(() => signText(TEXT, "not a key"))).toContain("no Ed25519 key");
    expect(check({ publicKey: "bm90IGEga2V5" })).toContain("no Ed25519 key");
  });
});
