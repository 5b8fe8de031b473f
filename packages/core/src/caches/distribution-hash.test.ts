import type { ComponentHash } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import { distributionHash } from "./distribution-hash.ts";

/** Of a store that holds the first name only. */
const reader = (path: string) => () =>
  Promise.resolve(path === "a-1.0.0.crate" ? new TextEncoder().encode("abc") : undefined);

/** FIPS 180-4, the examples for "abc". */
const SHA_512: ComponentHash = {
  algorithm: "SHA-512",
  value:
    "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
  covers: "distribution",
};
const SHA_256: ComponentHash = {
  algorithm: "SHA-256",
  value: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  covers: "distribution",
};

describe("distributionHash", () => {
  it("is that of the bytes as the registry served them", async () => {
    expect(await distributionHash([reader("b.crate"), reader("a-1.0.0.crate")], [])).toEqual(
      SHA_512,
    );
    expect(await distributionHash([reader("a-1.0.0.crate")], [SHA_256])).toEqual(SHA_512);
  });

  it("is unknown where the store has no such archive, or another one under its name", async () => {
    expect(await distributionHash([reader("b-1.0.0.crate")], [])).toBeUndefined();
    const other = { ...SHA_256, value: "0".repeat(64) };
    expect(await distributionHash([reader("a-1.0.0.crate")], [other])).toBeUndefined();
  });

  it("is not looked for where the lockfile has it", async () => {
    expect(await distributionHash([reader("a-1.0.0.crate")], [SHA_512])).toBeUndefined();
  });
});
