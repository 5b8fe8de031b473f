import type { FileSource, TreePath } from "@lizenzlotse/model";
import { z } from "zod";

import type { Report } from "../../shared/input.ts";
import { parseJsonDocument } from "../../shared/json-document.ts";
import { mapConcurrently } from "../../shared/map-concurrently.ts";
import { parseEntry } from "../../shared/parse-entry.ts";
import { readTextInput } from "../../shared/read-text-input.ts";
import { fileNameOf } from "../../shared/tree-path.ts";
import { gitSource, urlSource, type PackageSource } from "../../shared/python/package-source.ts";
import type { Distribution } from "./distribution.ts";
import type { MetadataFile } from "./metadata-file.ts";
import { headersOf, parseMetadata, type CoreMetadata } from "./parse-metadata.ts";
import { parseRequires } from "./parse-requires.ts";

/** `direct_url.json` (PEP 610). */
interface DirectUrlData {
  readonly url: string;
  readonly dir_info?: object | undefined;
  readonly vcs_info?: { readonly commit_id?: string | undefined } | undefined;
}

const DirectUrl: z.ZodType<DirectUrlData> = z.object({
  url: z.string(),
  dir_info: z.looseObject({}).optional(),
  vcs_info: z.object({ commit_id: z.string().optional() }).optional(),
});

interface Reading {
  readonly files: FileSource;
  readonly report: Report;
}

/**
 * Reads installed packages; what cannot be read is reported and left out.
 *
 * @param found - where their metadata are.
 */
export async function readDistributions(
  found: readonly MetadataFile[],
  reading: Reading,
): Promise<readonly Distribution[]> {
  const read = await mapConcurrently(found, async (file) => await readOne(file, reading));
  return read.filter((distribution) => distribution !== undefined);
}

async function readOne(file: MetadataFile, reading: Reading): Promise<Distribution | undefined> {
  const { path, folder } = file;
  const input = { path, format: fileNameOf(path), report: reading.report };
  const text = await readTextInput(reading.files, input, "any");
  const metadata = text === undefined ? undefined : parseMetadata(text, input);
  if (metadata === undefined) return undefined;
  const direct =
    folder === undefined ? undefined : await readDirectUrl(`${folder}/direct_url.json`, reading);
  return {
    file,
    metadata: await withRequires(metadata, folder, reading),
    source: direct === undefined ? { kind: "index" } : toSource(direct),
    isLocal: direct?.dir_info !== undefined,
  };
}

/** Metadata of setuptools before version 68 leave what is needed to a file beside them. */
async function withRequires(
  metadata: CoreMetadata,
  folder: TreePath | undefined,
  { files, report }: Reading,
): Promise<CoreMetadata> {
  const path = `${folder ?? ""}/requires.txt`;
  const isTold = headersOf(metadata.headers, "requires-dist").length > 0;
  if (isTold || folder === undefined || !files.has(path)) return metadata;
  const text = await readTextInput(files, { path, format: "requires.txt", report }, "any");
  return { ...metadata, headers: [...metadata.headers, ...parseRequires(text ?? "")] };
}

async function readDirectUrl(
  path: TreePath,
  { files, report }: Reading,
): Promise<DirectUrlData | undefined> {
  if (!files.has(path)) return undefined;
  const input = { path, format: "direct_url.json", report };
  const text = await readTextInput(files, input);
  const document = text === undefined ? undefined : await parseJsonDocument(text, input);
  if (document === undefined) return undefined;
  const place = { field: "direct_url.json", line: 1 };
  return parseEntry(DirectUrl, document.value, { input, place });
}

function toSource({ url, vcs_info: vcs }: DirectUrlData): PackageSource {
  if (vcs === undefined) return urlSource(url);
  const commit = vcs.commit_id === undefined ? "" : `@${vcs.commit_id}`;
  return gitSource(`${url}${commit}`) ?? { kind: "path" };
}
