import { decodeText, sortDiagnostics, type Diagnostic, type TreePath } from "@lizenzlotse/model";

import type { AnalyzedPackage, Analysis, AnalyzeRequest } from "../contract.ts";
import { isInsideDependencyFolder } from "../shared/dependency-folders.ts";
import { hexToHash } from "../shared/integrity-to-hashes.ts";
import { mapConcurrently } from "../shared/map-concurrently.ts";
import { fileNameOf } from "../shared/tree-path.ts";
import { readFont } from "./fonts/read-font.ts";
import { PROJECT_MANIFESTS } from "./project-manifests.ts";
import { findProjectNames, type ProjectNames } from "./project-names.ts";
import { bundledByMap } from "./source-maps.ts";
import {
  bannersToCopies,
  fontToCopy,
  type FoundFile,
  mapToCopies,
  mergeCopies,
} from "./to-copies.ts";
import { vendoredBanners } from "./vendored-banners.ts";

/** Largest script, style sheet or source map that is read; larger ones are data. */
const MAX_SCRIPT_BYTES = 16_777_216;
/** Largest font; those with all of Chinese have about 20 MB. */
const MAX_FONT_BYTES = 33_554_432;

/** Finds libraries and fonts that were copied into the tree, by what they say of themselves. */
export async function analyzeBrowser(request: AnalyzeRequest): Promise<Analysis> {
  request.signal.throwIfAborted();
  const diagnostics: Diagnostic[] = [];
  const own = request.matches.filter(
    (path) =>
      !PROJECT_MANIFESTS.includes(fileNameOf(path)) &&
      !isInsideDependencyFolder(path, request.files),
  );
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const names = await findProjectNames(own, { request, report });
  const found = await mapConcurrently(own, async (path) => {
    request.signal.throwIfAborted();
    return await copiesIn(path, { request, names, report });
  });
  request.signal.throwIfAborted();
  return {
    projects: [],
    copies: mergeCopies(found.flat()),
    diagnostics: sortDiagnostics(diagnostics),
  };
}

interface Context {
  readonly request: AnalyzeRequest;
  readonly names: ProjectNames;
  readonly report: (diagnostic: Diagnostic) => void;
}

async function copiesIn(path: TreePath, context: Context): Promise<readonly AnalyzedPackage[]> {
  if (/\.(?:ttf|otf|woff2?)$/u.test(path)) return await fontsIn(path, context);
  // Where a lockfile tells what was bundled, its word is better than that of what came out.
  const isBuilt = /\.(?:map|LICENSE\.txt)$/u.test(path);
  if (isBuilt && context.names.isManaged(path)) return [];
  const bytes = await read(path, MAX_SCRIPT_BYTES, context);
  if (bytes === undefined) return [];
  if (path.endsWith(".map")) return mapToCopies(path, bundledByMap(decodeText(bytes).text));
  if (!mayHoldBanner(bytes)) return [];
  const banners = vendoredBanners(path, decodeText(bytes).text).filter(
    ({ name }) => !context.names.isOwn(path, name),
  );
  if (banners.length === 0) return [];
  return bannersToCopies(await fileWithHash(path, context), banners);
}

async function fontsIn(path: TreePath, context: Context): Promise<readonly AnalyzedPackage[]> {
  const bytes = await read(path, MAX_FONT_BYTES, context);
  if (bytes === undefined) return [];
  const font = readFont(bytes, { path, format: "font", report: context.report });
  return font === undefined ? [] : fontToCopy(await fileWithHash(path, context), font);
}

async function fileWithHash(path: TreePath, { request }: Context): Promise<FoundFile> {
  const hex = await request.files.digest(path, "SHA-512");
  const hash = hex === undefined ? undefined : hexToHash("SHA-512", hex);
  return { path, hashes: hash === undefined ? [] : [{ ...hash, covers: "content" }] };
}

/** What cannot be read is reported once, by the matchers, which read the same files; what is too large is skipped there. */
async function read(
  path: TreePath,
  maxBytes: number,
  { request }: Context,
): Promise<Uint8Array | undefined> {
  const outcome = await request.files.read(path, { maxBytes });
  return outcome.ok ? outcome.bytes : undefined;
}

/** Nearly all scripts of a project open with code and keep no comment: they need not be decoded. */
function mayHoldBanner(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.subarray(0, 200).toString("latin1").trimStart();
  return (
    /^(?:\u00ef\u00bb\u00bf)?(?:#!|["']use strict|\/[*/])/u.test(head) ||
    buffer.includes("/*!") ||
    buffer.includes("@license")
  );
}
