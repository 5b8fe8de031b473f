import { describe, expect, it } from "vitest";

import { distributionHash } from "./distribution-hash.ts";

const store = {
  read: (path: string) =>
    Promise.resolve(path === "a-1.0.0.crate" ? new TextEncoder().encode("abc") : undefined),
};

describe("distributionHash", () => {
  it("is that of the bytes as the registry served them", async () => {
    // FIPS 180-4, the example of SHA-512 for "abc".
    expect(await distributionHash("a-1.0.0.crate", store)).toEqual({
      algorithm: "SHA-512",
      value:
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
      covers: "distribution",
    });
  });

  it("is unknown where the store has no such archive", async () => {
    expect(await distributionHash("b-1.0.0.crate", store)).toBeUndefined();
  });
});
