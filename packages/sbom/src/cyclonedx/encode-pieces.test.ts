import fc from "fast-check";
import { expect, it } from "vitest";

import { encodePieces } from "./encode-pieces.ts";

it("gives the bytes of the joined text", () => {
  const piece = fc.string({ unit: "grapheme" });
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(encodePieces(pieces)).toEqual(new TextEncoder().encode(pieces.join("")));
    }),
  );
});

it("grows for as much as comes, also of three bytes a character", () => {
  const pieces = Array.from({ length: 50 }, () => "€".repeat(9_999));
  expect(Buffer.from(encodePieces(pieces)).equals(Buffer.from(pieces.join("")))).toBe(true);
});
