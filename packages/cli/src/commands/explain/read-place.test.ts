import { describe, expect, it } from "vitest";

import { readPlace } from "./read-place.ts";

describe("readPlace", () => {
  it.each([
    ["LICENSE", "LICENSE", undefined],
    ["LICENSE:3", "LICENSE", 3],
    ["a:b:12", "a:b", 12],
    ["a:b", "a:b", undefined],
    ["lib/outer.jar!/META-INF/LICENSE:1", "lib/outer.jar!/META-INF/LICENSE", 1],
    ["file:12345678901", "file:12345678901", undefined],
  ])("%s", (written, file, line) => {
    expect(readPlace("/project", written)).toEqual({ file, path: `/project/${file}`, line });
  });
});
