import { z } from "zod";

import type { Input } from "../shared/input.ts";
import type { ParsedDocument } from "../shared/json-document.ts";
import { parseEntries, type ParsedEntry } from "../shared/parse-entries.ts";
import { parseEntry } from "../shared/parse-entry.ts";
import { sanitizeUrl } from "../shared/sanitize-url.ts";
import { textMap, type TextMap } from "../shared/text-map.ts";
import type { PnpmLock } from "./pnpm-lock.ts";
import { withoutPeers } from "./pnpm-reference.ts";
import {
  type PnpmImporterData,
  PnpmPackage,
  type PnpmPackageData,
  type PnpmReference,
  type PnpmSnapshotData,
} from "./pnpm-schema.ts";

type References = Readonly<Record<string, PnpmReference>>;

/** Before version 6 a direct dependency was what it resolved to alone; what was asked for stood elsewhere. */
const references: z.ZodType<References> = z.record(
  z.string(),
  z.union([
    z.string().transform((version) => ({ version })),
    z.object({ specifier: z.string().optional(), version: z.string() }),
  ]),
);

const OldImporter: z.ZodType<PnpmImporterData> = z.object({
  dependencies: references.optional(),
  devDependencies: references.optional(),
  optionalDependencies: references.optional(),
});

/** Package and edges are one entry. */
type OldPackageData = PnpmPackageData & PnpmSnapshotData;

const OldPackage: z.ZodType<OldPackageData> = z.intersection(
  PnpmPackage,
  z.object({ dependencies: textMap.optional(), optionalDependencies: textMap.optional() }),
);

/** How keys of packages are written: `/name/1.0.0_peers` (5) or `/name@1.0.0(peers)` (6). */
export type OldNotation = 5 | 6;

/**
 * Reads the layout of the versions 5 and 6 into that of version 9: packages and their edges apart, keys without the
 * leading slash, peers in brackets.
 *
 * @see https://github.com/pnpm/spec (lockfile/5.2.md, lockfile/6.0.md)
 */
export function parseOldPnpmLock(
  document: ParsedDocument,
  input: Input,
  notation: OldNotation,
): PnpmLock {
  const entries = parseEntries(OldPackage, { document, input, section: "packages" });
  const ids = new Map(entries.map(({ key, data }) => [key, idOf(key, data, notation)]));
  const translate = (name: string, reference: string): string => {
    const written = [`/${name}@${reference}`, `/${name}/${reference}`];
    const candidates = [...(notation === 6 ? written : written.reverse()), reference];
    const known = candidates.map((candidate) => ids.get(candidate)).find((id) => id !== undefined);
    return known ?? reference;
  };
  return {
    importers: importersOf(document, input).map((entry) => ({
      ...entry,
      data: translateImporter(entry.data, translate),
    })),
    packages: entries.map((entry) => {
      const { name, version, resolution, dev } = entry.data;
      const key = withoutPeers(ids.get(entry.key) ?? entry.key);
      return { ...entry, key, data: { name, version, resolution, dev } };
    }),
    snapshots: entries.map((entry) => ({
      ...entry,
      key: ids.get(entry.key) ?? entry.key,
      data: {
        dependencies: translateMap(entry.data.dependencies, translate),
        optionalDependencies: translateMap(entry.data.optionalDependencies, translate),
      },
    })),
  };
}

type Translate = (name: string, reference: string) => string;

/** A lockfile of a single project has its dependencies at the top. */
function importersOf(
  document: ParsedDocument,
  input: Input,
): readonly ParsedEntry<PnpmImporterData>[] {
  const importers = parseEntries(OldImporter, { document, input, section: "importers" });
  if (importers.length > 0) return importers;
  const place = { field: input.format, line: 1, lineOf: document.lineOf };
  const data = parseEntry(OldImporter, document.value, { input, place });
  return data === undefined ? [] : [{ key: ".", data, line: 1, lineOf: document.lineOf }];
}

function translateImporter(data: PnpmImporterData, translate: Translate): PnpmImporterData {
  const each = (map: References | undefined): References | undefined =>
    map &&
    Object.fromEntries(
      Object.entries(map).map(([name, { specifier, version }]) => [
        name,
        { specifier, version: translate(name, version) },
      ]),
    );
  return {
    dependencies: each(data.dependencies),
    devDependencies: each(data.devDependencies),
    optionalDependencies: each(data.optionalDependencies),
  };
}

function translateMap(map: TextMap | undefined, translate: Translate): TextMap | undefined {
  return (
    map &&
    Object.fromEntries(
      Object.entries(map).map(([name, reference]) => [name, translate(name, reference)]),
    )
  );
}

/** Previews of pnpm 8 wrote keys of version 6 under the number 5.4. */
const NEW_KEY = /^\/(?:@[^/@]+\/)?[^/@]+@/u;

/** Keys without a leading slash are addresses of archives and repositories: such entries have a name of their own. */
function idOf(key: string, data: PnpmPackageData, notation: OldNotation): string {
  if (!key.startsWith("/")) {
    const url = sanitizeUrl(data.resolution?.tarball ?? "");
    return `${data.name ?? key}@${url ?? key}`;
  }
  if (notation === 6 || NEW_KEY.test(key)) return key.slice(1);
  const slash = key.lastIndexOf("/");
  const [version = "", ...peers] = key.slice(slash + 1).split("_");
  const suffix = peers.length === 0 ? "" : `(${peers.join("_")})`;
  return `${key.slice(1, slash)}@${version}${suffix}`;
}
