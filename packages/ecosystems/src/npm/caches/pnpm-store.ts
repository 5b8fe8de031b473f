import type { CacheSource, TreePath } from "@lizenzlotse/model";
import { z } from "zod";

import type { PackageFinder, WantedPackage } from "../../contract.ts";
import { cachedInput } from "../../shared/cached-input.ts";
import { integrityToHashes } from "../../shared/integrity-to-hashes.ts";
import { parseJsonDocument } from "../../shared/json-document.ts";
import { declaredIn } from "./packed-manifest.ts";

interface IndexData {
  readonly files: Readonly<
    Record<string, { readonly integrity: string; readonly mode?: number | undefined }>
  >;
}

/** A package in the store: its files with the hashes under which they lie. */
const Index: z.ZodType<IndexData> = z.object({
  files: z.record(z.string(), z.object({ integrity: z.string(), mode: z.number().optional() })),
});

/** Largest index that is read: a package with 50,000 files has about 8 MB. */
const MAX_INDEX_BYTES = 16_777_216;
const EXECUTABLE = 0o111;

/** Where the index of a package lies, by the version of the store. */
const LAYOUTS: readonly {
  readonly version: string;
  readonly indexOf: (hash: string, wanted: WantedPackage) => TreePath;
}[] = [
  {
    version: "v10",
    indexOf: (hash, wanted) =>
      `index/${hash.slice(0, 2)}/${hash.slice(2, 64)}-${fileNameOf(wanted)}.json`,
  },
  { version: "v3", indexOf: (hash) => `files/${hash.slice(0, 2)}/${hash.slice(2)}-index.json` },
];

/** Finds packages in pnpm's store by the hash that the lockfile records. */
export function findInPnpmStore(store: CacheSource): PackageFinder {
  return async (wanted) => {
    const hash = wanted.hashes.find(
      ({ algorithm, covers }) => algorithm === "SHA-512" && covers === "distribution",
    )?.value;
    if (hash === undefined) return undefined;
    for (const { version, indexOf } of LAYOUTS) {
      const files = await readIndex(store, version, indexOf(hash, wanted));
      const manifest = files?.get("package.json");
      if (files === undefined || manifest === undefined) continue;
      const root = `${version}/${fileNameOf(wanted)}`;
      const bytes = await store.read(manifest);
      const path = `${root}/package.json`;
      const declared = bytes === undefined ? [] : await declaredIn({ path, bytes });
      return { declared, content: { kind: "files", root, files } };
    }
    return undefined;
  };
}

function fileNameOf({ group, name, version }: WantedPackage): string {
  const full = group === undefined || group === "" ? name : `${group}/${name}`;
  return `${full.replaceAll("/", "+")}@${version}`;
}

async function readIndex(
  store: CacheSource,
  version: string,
  path: TreePath,
): Promise<ReadonlyMap<TreePath, TreePath> | undefined> {
  const bytes = await store.read(`${version}/${path}`, { maxBytes: MAX_INDEX_BYTES });
  if (bytes === undefined) return undefined;
  const input = cachedInput(path, "index of pnpm's store");
  const document = await parseJsonDocument(new TextDecoder().decode(bytes), input);
  const { data } = Index.safeParse(document?.value);
  if (data === undefined) return undefined;
  return new Map(
    Object.entries(data.files).flatMap(([inside, { integrity, mode = 0 }]) => {
      const [hash] = integrityToHashes(integrity);
      if (hash === undefined) return [];
      const ending = (mode & EXECUTABLE) === 0 ? "" : "-exec";
      const { value } = hash;
      return [[inside, `${version}/files/${value.slice(0, 2)}/${value.slice(2)}${ending}`]];
    }),
  );
}
