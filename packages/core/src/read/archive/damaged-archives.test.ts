import { gzipSync } from "node:zlib";

import { damagedFiles } from "@lizenzlotse/testkit";
import { strToU8, zipSync } from "fflate";
import { packTar } from "modern-tar";
import { describe, expect, it } from "vitest";

import { readArchive } from "./read-archive.ts";

/** Damaged archives of a kind; `MUTATIONS=1000` for the long run. */
const MUTATIONS = Number(process.env["MUTATIONS"] ?? "30");

const FILES = Object.fromEntries(
  Array.from({ length: 20 }, (_, index) => [`kern/${String(index)}.js`, "x".repeat(index * 97)]),
);

const tar = (): Promise<Uint8Array> =>
  packTar(
    Object.entries(FILES).map(([name, body]) => ({
      header: { name, size: body.length, type: "file" as const },
      body,
    })),
  );

const zip = (): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(FILES).map(([name, body]) => [name, strToU8(body)])));

const ARCHIVES: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  "a.tar": tar,
  "a.tgz": async () => gzipSync(await tar()),
  "a.zip": zip,
  "a.jar": zip,
};

interface Read {
  readonly sizes: ReadonlyMap<string, number>;
  readonly problems: number;
}

async function readAll(name: string, bytes: Uint8Array): Promise<Read> {
  const sizes = new Map<string, number>();
  let problems = 0;
  for await (const item of readArchive(name, bytes)) {
    if ("bytes" in item) sizes.set(item.member, item.bytes.length);
    else problems += 1;
  }
  return { sizes, problems };
}

describe("damaged archives", () => {
  it.each(Object.keys(ARCHIVES))(
    "%s is read as far as it goes, and what is missing is told",
    async (name) => {
      const sound = (await ARCHIVES[name]?.()) ?? expect.fail("no such archive");
      const whole = await readAll(name, sound);
      expect(whole.sizes.size).toBe(20);
      for (const { title, content } of damagedFiles(name, sound, MUTATIONS)) {
        const read = await readAll(name, content).catch((cause: unknown) => {
          throw new Error(title, { cause });
        });
        const isLess = [...whole.sizes].some(([member, size]) => read.sizes.get(member) !== size);
        // Bits of a name make another name, a zeroed header ends a tar file: only a cut one has to be told.
        if (isLess && title.endsWith("truncated end"))
          expect([title, read.problems]).not.toEqual([title, 0]);
      }
    },
    20_000 + MUTATIONS * 200,
  );
});
