import { complain, type Input } from "../shared/input.ts";
import { MAX_ENTRIES } from "../shared/limits.ts";
import { complainAboutLines, type TextLine } from "../shared/text-lines.ts";

/** A package that apk has installed. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  readonly architecture: string | undefined;
  /** The package that it was split from or is, by the name of its build recipe. */
  readonly origin: string | undefined;
  readonly license: { readonly value: string; readonly line: number } | undefined;
  readonly maintainer: string | undefined;
  readonly homepage: string | undefined;
  readonly description: string | undefined;
  /** With their kind: `so:libc.musl-x86_64.so.1`, `cmd:busybox`. */
  readonly provides: readonly string[];
  readonly needs: readonly string[];
  readonly line: number;
}

/** Files, their folders, checksums and rights: most lines of the database, and nothing that is asked here. */
const FILE_FIELDS: ReadonlySet<string> = new Set(["F", "M", "R", "Z", "a"]);

type Fields = Map<string, { readonly value: string; readonly line: number }>;

/**
 * Reads apk's database of installed packages: a block for each between empty lines, in each line a letter and a value.
 * An entry that cannot be used is reported and left out.
 *
 * @see https://wiki.alpinelinux.org/wiki/Apk_spec
 */
export function parseInstalled(text: string, input: Input): readonly InstalledPackage[] {
  const { blocks, unknown } = readBlocks(text);
  complainAboutLines(input, unknown);
  if (blocks.length > MAX_ENTRIES) {
    complain(input, "input/limit", { parameters: { limit: `${String(MAX_ENTRIES)} packages` } });
  }
  return blocks.slice(0, MAX_ENTRIES).flatMap((fields) => toFacts(fields, input));
}

function readBlocks(text: string): {
  readonly blocks: readonly Fields[];
  readonly unknown: readonly TextLine[];
} {
  const blocks: Fields[] = [];
  const unknown: TextLine[] = [];
  let open: Fields | undefined;
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const field = line.slice(0, 1);
    if (line.trim() === "") open = undefined;
    else if (line[1] !== ":" || !/[A-Za-z]/u.test(field)) {
      unknown.push({ text: line, number: index + 1 });
    } else if (!FILE_FIELDS.has(field)) {
      if (open === undefined) {
        open = new Map();
        blocks.push(open);
      }
      if (!open.has(field)) open.set(field, { value: line.slice(2).trim(), line: index + 1 });
    }
  }
  return { blocks, unknown };
}

function toFacts(fields: Fields, input: Input): readonly InstalledPackage[] {
  const valueOf = (field: string): string | undefined => {
    const value = fields.get(field)?.value;
    return value === "" ? undefined : value;
  };
  const name = valueOf("P");
  const version = valueOf("V");
  const line = fields.get("P")?.line ?? [...fields.values()][0]?.line ?? 1;
  if (name === undefined || version === undefined) {
    const field = name === undefined ? "P" : "V";
    complain(input, "input/unexpected-type", { line, parameters: { field, problem: "missing" } });
    return [];
  }
  return [
    {
      name,
      version,
      architecture: valueOf("A"),
      origin: valueOf("o"),
      license: valueOf("L") === undefined ? undefined : fields.get("L"),
      maintainer: valueOf("m"),
      homepage: valueOf("U"),
      description: valueOf("T"),
      provides: namesOf(valueOf("p")),
      needs: namesOf(valueOf("D")),
      line,
    },
  ];
}

/** Names between spaces, each with the version that fits behind it; a name after `!` must not be there. */
function namesOf(field: string | undefined): readonly string[] {
  const entries = field?.split(/\s+/u) ?? [];
  return entries.flatMap((entry) => /^[^!<>=~@\s][^<>=~@\s]*/u.exec(entry)?.[0] ?? []);
}
