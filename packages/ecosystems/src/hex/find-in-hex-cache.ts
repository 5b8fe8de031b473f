import type { CachedFile, CacheSource, DeclaredStatement } from "@lizenzlotse/model";

import type { PackageFinder } from "../contract.ts";
import { parseTerms, type Term, type TermList } from "./parse-terms.ts";

/** Finds packages that Mix unpacked into `deps/name`, else the archives that Hex fetched. */
export function findInHexCache(store: CacheSource): PackageFinder {
  return async ({ name, version }) => {
    const metadata = `${name}/hex_metadata.config`;
    const bytes = await store.read(metadata);
    if (bytes !== undefined && valueOf(bytes, "version") === version) {
      const declared = declaredIn({ path: metadata, bytes });
      return { declared, content: { kind: "folder", root: name } };
    }
    const file = `${name}-${version}.tar`;
    if (!store.list("").files.includes(file)) return undefined;
    // Its files are packed once more; the metadata states the licence.
    const manifest = {
      path: "metadata.config",
      read: (each: CachedFile) => Promise.resolve(declaredIn(each)),
    };
    const archive = { path: file, format: "tar" } as const;
    const content = { kind: "archive", archive, root: "", manifest } as const;
    return { declared: [], content };
  };
}

/** Hex asks for SPDX identifiers; nothing says how several belong together. */
function declaredIn({ path, bytes }: CachedFile): readonly DeclaredStatement[] {
  const value = valueOf(bytes, "licenses");
  if (value === undefined || typeof value === "string") return [];
  const values = value.items.filter((item) => typeof item === "string" && item !== "") as string[];
  if (values.length === 0) return [];
  const common = { operator: "unstated", form: "name", source: "repository-metadata" } as const;
  const location = { path, line: value.line };
  return [{ ...common, values, field: "licenses", location }];
}

/** A value of a file of terms `{<<"key">>,value}.` */
function valueOf(bytes: Uint8Array, key: string): Term | undefined {
  const { terms } = parseTerms(new TextDecoder().decode(bytes));
  const pair = terms.find(
    (term): term is TermList =>
      typeof term !== "string" && term.kind === "tuple" && term.items[0] === key,
  );
  return pair?.items[1];
}
