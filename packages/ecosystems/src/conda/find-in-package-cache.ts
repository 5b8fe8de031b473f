import { type CacheSource, parsePurl } from "@lizenzlotse/model";

import type { PackageFinder } from "../contract.ts";
import { cachedInput } from "../shared/cached-input.ts";
import { isRecord } from "../shared/is-record.ts";
import { parseJsonDocument } from "../shared/json-document.ts";
import { declaredLicense } from "./declared-license.ts";

/** Finds packages that conda unpacked: folders are called after the archive, so the build must be known. */
export function findInPackageCache(store: CacheSource): PackageFinder {
  return async ({ name, version, purl }) => {
    const build = parsePurl(purl)?.qualifiers?.["build"];
    if (build === undefined) return undefined;
    const root = `${name}-${version}-${build}/info`;
    const path = `${root}/index.json`;
    const bytes = await store.read(path);
    if (bytes === undefined) return undefined;
    const text = new TextDecoder().decode(bytes);
    const index = await parseJsonDocument(text, cachedInput(path, "index.json"));
    const license = isRecord(index?.value) ? index.value["license"] : undefined;
    const location = { path, line: index?.lineOf("license") };
    return {
      declared: declaredLicense(typeof license === "string" ? license : undefined, {
        source: "installed-metadata",
        location,
      }),
      content: { kind: "folder", root },
    };
  };
}
