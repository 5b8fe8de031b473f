import { inflateSync } from "node:zlib";

import { z } from "zod";

import type { ExecutableImage, ReadBytes } from "./container/executable-image.ts";

/** Most bytes that a list may unpack to; those of large programs have about 100 kB. */
const MAX_LIST_BYTES = 8_388_608;

/** A crate that a program was built from. */
export interface AuditableCrate {
  readonly name: string;
  readonly version: string;
  /** `crates.io`, `git`, `local`, `registry`, or a name that is not known yet. */
  readonly source: string;
  readonly kind: "runtime" | "build";
  /** Positions in the list. */
  readonly dependencies: readonly number[];
  readonly root: boolean;
}

const Crate: z.ZodType<AuditableCrate> = z.object({
  name: z.string().min(1),
  version: z.string().min(1),
  source: z.string(),
  kind: z.enum(["runtime", "build"]).default("runtime"),
  dependencies: z.array(z.int().min(0)).default([]),
  root: z.boolean().default(false),
});

/** Most crates of one program; the largest have some thousands. */
const MAX_CRATES = 50_000;

const List = z.object({ packages: z.array(Crate).max(MAX_CRATES) });

/**
 * Reads the list of crates that `cargo auditable` writes into a program.
 *
 * @returns `undefined` where the program has none.
 * @throws {Error} where the list is damaged, or too large.
 * @see https://github.com/rust-secure-code/cargo-auditable/blob/master/PARSING.md
 */
export async function readAuditable(
  { sections }: ExecutableImage,
  read: ReadBytes,
): Promise<readonly AuditableCrate[] | undefined> {
  const section = sections.find(({ name }) => name === ".dep-v0");
  if (section === undefined) return undefined;
  const packed = await read(section.start, Math.min(section.length, MAX_LIST_BYTES));
  const text = inflateSync(packed, { maxOutputLength: MAX_LIST_BYTES }).toString("utf8");
  return List.parse(JSON.parse(text)).packages;
}
