import { z } from "zod";

import type { FileSource, TreePath } from "@lizenzlotse/model";

import type { Input } from "../shared/input.ts";
import { parseEntry } from "../shared/parse-entry.ts";
import { readTextInput } from "../shared/read-text-input.ts";
import { requireRecord } from "../shared/require-record.ts";
import { textMap, type TextMap } from "../shared/text-map.ts";
import { parseYamlDocument } from "../shared/yaml-document.ts";

/** The ranges that a workspace keeps in one place. */
export interface YarnCatalogs {
  /** The range behind `catalog:` or `catalog:name`; every other range as it is. */
  rangeOf(name: string, range: string): string;
}

/** Name of yarn's settings, in the lockfile's folder. */
export const YARN_SETTINGS = ".yarnrc.yml";

/**
 * Reads the catalogs of a `.yarnrc.yml`. Nothing else of that file is looked at: it may hold credentials, and name
 * programs.
 */
export async function readYarnCatalogs(
  path: TreePath,
  files: FileSource,
  report: Input["report"],
): Promise<YarnCatalogs> {
  if (!files.has(path)) return NO_CATALOGS;
  const input: Input = { path, format: YARN_SETTINGS, report };
  const text = await readTextInput(files, input);
  const document = text === undefined ? undefined : await parseYamlDocument(text, input);
  if (document === undefined || !requireRecord(document.value, input)) return NO_CATALOGS;
  const { catalog, catalogs } = document.value;
  const place = { field: "catalogs", line: document.lineOf("catalogs"), lineOf: document.lineOf };
  return toCatalogs(parseEntry(Catalogs, { catalog, catalogs }, { input, place }) ?? {});
}

interface CatalogsData {
  readonly catalog?: TextMap | undefined;
  readonly catalogs?: Readonly<Record<string, TextMap>> | undefined;
}

const Catalogs: z.ZodType<CatalogsData> = z.object({
  catalog: textMap.optional(),
  catalogs: z.record(z.string(), textMap).optional(),
});

const PROTOCOL = "catalog:";

const NO_CATALOGS = toCatalogs({});

function toCatalogs({ catalog = {}, catalogs = {} }: CatalogsData): YarnCatalogs {
  const ranges = new Map(
    Object.entries({ ...catalogs, "": catalog }).flatMap(([title, entries]) =>
      Object.entries(entries).map(([name, range]) => [`${title} ${name}`, range] as const),
    ),
  );
  return {
    rangeOf: (name, range) => {
      if (!range.startsWith(PROTOCOL)) return range;
      return ranges.get(`${range.slice(PROTOCOL.length)} ${name}`) ?? range;
    },
  };
}
