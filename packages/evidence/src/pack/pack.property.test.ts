import { LotseError } from "@lizenzlotse/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { openPack } from "./open-pack.ts";
import { packFiles } from "./write-pack.ts";

const aName = fc.stringMatching(/^[a-z]{1,8}(?:\/[a-zä]{1,8}){0,2}\.(?:txt|json)$/u);
const someFiles = fc
  .dictionary(aName, fc.uint8Array({ maxLength: 200 }), { minKeys: 1, maxKeys: 6 })
  .map((files) => new Map(Object.entries(files)));

describe("a pack", () => {
  it("holds what was put in, whatever the order", () => {
    fc.assert(
      fc.property(someFiles, (files) => {
        const pack = packFiles(files);
        const { files: opened, isCanonical } = openPack(pack);
        expect(isCanonical).toBe(true);
        expect([...opened].map(([path, bytes]) => [path, [...bytes]])).toEqual(
          [...files].map(([path, bytes]) => [path, [...bytes]]).sort(byPath),
        );
        expect(packFiles(new Map([...files].reverse()))).toEqual(pack);
      }),
    );
  });

  it("shows every changed byte, wherever it is", () => {
    fc.assert(
      fc.property(someFiles, fc.nat(), fc.integer({ min: 1, max: 255 }), (files, place, flip) => {
        const pack = packFiles(files);
        const changed = Uint8Array.from(pack);
        const index = place % pack.length;
        changed[index] = (changed[index] ?? 0) ^ flip;
        expect(isSame(changed, files)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it("shows every byte that is missing or too many", () => {
    fc.assert(
      fc.property(
        someFiles,
        fc.nat(),
        fc.uint8Array({ minLength: 1, maxLength: 9 }),
        (files, place, more) => {
          const pack = packFiles(files);
          const cut = place % pack.length;
          expect(isSame(pack.slice(0, cut), files)).toBe(false);
          expect(isSame(Buffer.concat([pack.slice(0, cut), more, pack.slice(cut)]), files)).toBe(
            false,
          );
        },
      ),
    );
  });

  it("never throws anything but its own error", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(outcomeOf(bytes)).toBe("PACK_INVALID");
      }),
    );
  });
});

function byPath([left]: readonly unknown[], [right]: readonly unknown[]): number {
  return String(left) < String(right) ? -1 : 1;
}

/** Whether a reader would take it for the pack of these files. */
function isSame(bytes: Uint8Array, files: ReadonlyMap<string, Uint8Array>): boolean {
  try {
    const opened = openPack(bytes);
    if (!opened.isCanonical || opened.files.size !== files.size) return false;
    return [...files].every(([path, content]) => {
      const found = opened.files.get(path);
      return found !== undefined && Buffer.from(found).equals(content);
    });
  } catch (error) {
    if (error instanceof LotseError) return false;
    throw error;
  }
}

function outcomeOf(bytes: Uint8Array): string {
  try {
    openPack(bytes);
    return "opened";
  } catch (error) {
    return error instanceof LotseError ? error.code : String(error);
  }
}
