import { describe, expect, it } from "vitest";

import { parseArchiveAddress } from "./archive-address.ts";

describe("the address of an archive of conda", () => {
  it("tells channel and platform of the public hosts", () => {
    const address =
      "https://conda.anaconda.org/conda-forge/label/broken/linux-64/a-b-1.0-h_0.conda";
    expect(parseArchiveAddress(address)).toEqual({
      name: "a-b",
      version: "1.0",
      build: "h_0",
      type: "conda",
      subdir: "linux-64",
      channel: "conda-forge/label/broken",
      url: address,
    });
    expect(
      parseArchiveAddress("https://repo.anaconda.com/pkgs/main/noarch/a-1-0.tar.bz2")?.channel,
    ).toBe("main");
  });

  it("names the server of other channels, and keeps no tokens", () => {
    const address = "https://wer:geheim@conda.example/t/geheim/mirror/amt/noarch/a-1-0.conda#abc";
    expect(parseArchiveAddress(address)).toMatchObject({
      channel: "amt",
      repository: "https://conda.example/mirror",
      url: "https://conda.example/mirror/amt/noarch/a-1-0.conda",
    });
  });

  it("has a local archive without a place", () => {
    expect(parseArchiveAddress("file:///srv/noarch/a-1-0.conda")).toEqual({
      name: "a",
      version: "1",
      build: "0",
      type: "conda",
    });
  });

  it.each(["", "https://conda.example/noarch/a.conda", "https://conda.example/a-1-0.zip"])(
    "is not %j",
    (address) => {
      expect(parseArchiveAddress(address)).toBeUndefined();
    },
  );
});
