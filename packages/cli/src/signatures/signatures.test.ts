import { execFileSync, spawnSync } from "node:child_process";
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { LotseError } from "@lizenzlotse/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { signBytes } from "./sign-bytes.ts";
import { verifyBytes } from "./verify-bytes.ts";

const NOW = Date.UTC(2026, 10, 27);
const MESSAGE = Buffer.from("a bill of materials\n");

const pem = generateKeyPairSync("ed25519", {
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" },
});

describe("a signature by a key in PEM", () => {
  const signature = signBytes(MESSAGE, pem.privateKey);

  it("fits these bytes and no others", () => {
    const trust = { keys: pem.publicKey, nowMs: NOW };
    expect(verifyBytes(MESSAGE, signature, trust)).toEqual({ state: "fits" });
    expect(verifyBytes(Buffer.from("other"), signature, trust).state).toBe("does-not-fit");
    expect(verifyBytes(MESSAGE, "no base64!", trust).state).toBe("does-not-fit");
  });

  it("takes the key on one line too", () => {
    const keys = pem.publicKey.split("\n").slice(1, -2).join("");
    expect(verifyBytes(MESSAGE, signature, { keys, nowMs: NOW }).state).toBe("fits");
  });
});

describe("an unusable key", () => {
  it.each([
    "",
    "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----",
    "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----",
  ])("is refused without being quoted", (key) => {
    const problem = problemOf(() => signBytes(MESSAGE, key));
    expect(problem?.code).toBe("USAGE");
    expect(JSON.stringify([problem?.text, problem?.message, problem?.cause])).not.toMatch(
      /AAAA|c2VjcmV0|secret/u,
    );
  });

  it("is refused where it should verify", () => {
    expect(
      problemOf(() => verifyBytes(MESSAGE, "x", { keys: "ssh-rsa AAAA", nowMs: NOW }))?.code,
    ).toBe("USAGE");
  });
});

const hasSshKeygen = spawnSync("ssh-keygen", ["-?"]).error === undefined;

describe.skipIf(!hasSshKeygen)("OpenSSH (needs ssh-keygen)", () => {
  let folder = "";
  let privateKey = "";
  let publicKey = "";
  let bare = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "lotse-ssh-"));
    keygen(["-q", "-t", "ed25519", "-N", "", "-C", "amt", "-f", file("key")]);
    keygen(["-q", "-t", "ed25519", "-N", "", "-f", file("other")]);
    keygen(["-q", "-t", "ed25519", "-N", "passphrase", "-f", file("locked")]);
    privateKey = readFileSync(file("key"), "utf8");
    publicKey = readFileSync(file("key.pub"), "utf8");
    bare = publicKey.split(" ").slice(0, 2).join(" ");
    writeFileSync(file("message"), MESSAGE);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const file = (name: string): string => join(folder, name);
  const keygen = (given: readonly string[], input?: Uint8Array): string =>
    execFileSync("ssh-keygen", given, { input, cwd: folder, encoding: "utf8", stdio: "pipe" });

  it("accepts what we sign", () => {
    writeFileSync(file("ours.sig"), signBytes(MESSAGE, privateKey));
    writeFileSync(file("allowed"), `amt@berlin.example ${publicKey}`);
    const given = ["-Y", "verify", "-f", file("allowed"), "-I", "amt@berlin.example", "-n", "file"];
    expect(keygen([...given, "-s", file("ours.sig")], MESSAGE)).toContain("Good");
    expect(() => keygen([...given, "-s", file("ours.sig")], Buffer.from("other"))).toThrow();
  });

  const signed = (...given: readonly string[]): string => {
    rmSync(file("message.sig"), { force: true });
    keygen(["-Y", "sign", "-f", file("key"), ...given, file("message")]);
    return readFileSync(file("message.sig"), "utf8");
  };

  it.each([
    ["-n", "file"],
    ["-n", "file", "-O", "hashalg=sha256"],
  ])("is accepted by us: %s %s %s %s", (...given) => {
    const signature = signed(...given);
    const trust = { keys: publicKey, nowMs: NOW };
    expect(verifyBytes(MESSAGE, signature, trust).state).toBe("fits");
    expect(verifyBytes(randomBytes(9), signature, trust).state).toBe("does-not-fit");
  });

  it("of another purpose, or by a key that nobody named, is not accepted", () => {
    const other = readFileSync(file("other.pub"), "utf8");
    const keys = publicKey;
    expect(verifyBytes(MESSAGE, signed("-n", "git"), { keys, nowMs: NOW }).state).toBe(
      "other-purpose",
    );
    expect(verifyBytes(MESSAGE, signed("-n", "file"), { keys: other, nowMs: NOW }).state).toBe(
      "not-trusted",
    );
  });

  it.each([
    ["a@x,b@x KEY", "b@x", "fits"],
    ["a@x KEY", "c@x", "not-trusted"],
    [`a@x namespaces="git,file" KEY`, undefined, "fits"],
    [`a@x namespaces="git" KEY`, undefined, "not-trusted"],
    [`a@x valid-before="20260101" KEY`, undefined, "not-trusted"],
    [`a@x valid-after="20260101",valid-before="20270101120000Z" KEY`, undefined, "fits"],
    [`a@x valid-after="soon" KEY`, undefined, "not-trusted"],
    [`# comment\n\n"a@x" KEY Amt\n`, "a@x", "fits"],
  ])("holds to the allowed signers %#", (written, signer, state) => {
    const keys = written.replace("KEY", bare);
    const signature = signBytes(MESSAGE, privateKey);
    expect(verifyBytes(MESSAGE, signature, { keys, signer, nowMs: NOW }).state).toBe(state);
  });

  it("takes no key for certificates", () => {
    const keys = `a@x cert-authority ${bare}`;
    const verify = () => verifyBytes(MESSAGE, signBytes(MESSAGE, privateKey), { keys, nowMs: NOW });
    expect(problemOf(verify)?.code).toBe("USAGE");
  });

  it("says what to do with a key that has a passphrase", () => {
    chmodSync(file("locked"), 0o600);
    const problem = problemOf(() => signBytes(MESSAGE, readFileSync(file("locked"), "utf8")));
    expect(problem?.hint?.en).toContain("ssh-keygen -Y sign");
  });

  it("damaged anywhere is refused and never throws", () => {
    const signature = signBytes(MESSAGE, privateKey);
    for (let at = 30; at < signature.length - 30; at += 1) {
      const damaged = `${signature.slice(0, at)}${signature[at] === "A" ? "B" : "A"}${signature.slice(at + 1)}`;
      if (damaged === signature || signature[at] === "\n") continue;
      expect(verifyBytes(MESSAGE, damaged, { keys: publicKey, nowMs: NOW }).state).not.toBe("fits");
    }
  });
});

function problemOf(act: () => unknown): LotseError | undefined {
  try {
    act();
    return undefined;
  } catch (cause) {
    return cause instanceof LotseError ? cause : undefined;
  }
}
