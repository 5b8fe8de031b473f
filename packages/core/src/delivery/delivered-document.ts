import {
  type Detector,
  type FileResult,
  normalizedWords,
  type NormalizedWords,
} from "@lizenzlotse/detection";
import { decodeText, type LicenseMatch, type TreePath } from "@lizenzlotse/model";

import { classifyFile } from "../match/classify-file.ts";
import type { FoundExcerpt, ListedExcerpts } from "./facts/listed-excerpts.ts";
import { visibleMarkup } from "./visible-markup.ts";

/**
 * What a file of an artefact is for: `terms` of use of the product; `third-party` texts of others; the `interface` that
 * people see; `source` code; any other `document`.
 */
export type DocumentRole = "terms" | "third-party" | "interface" | "source" | "document";

/** One readable file of an artefact, with what detection says of it. */
export interface DeliveredDocument {
  readonly path: TreePath;
  readonly bytes: Uint8Array;
  readonly role: DocumentRole;
  readonly markup: boolean;
  readonly lines: readonly string[];
  /** Licence texts in it; what they say is the licence's word, not the deliverer's. */
  readonly texts: readonly LicenseMatch[];
  /** Listed texts that are not listed in this form. */
  readonly excerpts: readonly FoundExcerpt[];
  readonly words: NormalizedWords;
  readonly result: FileResult;
}

/** Longest file that is read as a document; longer ones are bundles and data. */
export const MAX_DOCUMENT_BYTES = 4_194_304;
const SNIFFED_BYTES = 8192;

/** Whether bytes are text that a person could read. */
export function isReadable(bytes: Uint8Array): boolean {
  if (bytes.length > MAX_DOCUMENT_BYTES) return false;
  const head = bytes.subarray(0, SNIFFED_BYTES);
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return isUtf16 || !head.includes(0);
}

/** What documents are read with. */
export interface DocumentTools {
  readonly detector: Detector;
  readonly listed: ListedExcerpts;
}

/** Puts together what is known of a readable file. */
export function toDocument(
  path: TreePath,
  bytes: Uint8Array,
  { detector, listed }: DocumentTools,
): DeliveredDocument {
  const hint = classifyFile(path) === "license-file" ? ({ hint: "license-file" } as const) : {};
  const result = detector.detect(bytes, hint);
  const words = normalizedWords(bytes);
  const markup = MARKUP.test(path);
  const { text } = decodeText(bytes);
  return {
    path,
    bytes,
    role: roleOf(path),
    markup,
    lines: (markup ? visibleMarkup(text) : text).split(/\r\n?|\n/u),
    texts: result.detections
      .flatMap(({ matches }) => matches)
      .filter(({ kind }) => kind === "text"),
    excerpts: listed.find(words),
    words,
    result,
  };
}

const MARKUP =
  /\.(?:html?|xhtml|vue|svelte|twig|ejs|hbs|mustache|njk|jinja2?|erb|ftl|jspx?|phtml|astro)$/iu;
const INTERFACE_CODE = /\.(?:[cm]?[jt]sx?|php)$/iu;
const TERMS_NAME =
  /(?:^|[-_. ])(?:eula|agb|terms|conditions|tos|nutzungsbedingungen|nutzungsvereinbarung|lizenzvertrag|lizenzbedingungen|lizenzvereinbarung|vertrag|vertragsbedingungen|end[-_ ]?user[-_ ]?licen[cs]e|licen[cs]e[-_ ]?agreement)(?:[-_. ]|$)/iu;
const THIRD_PARTY_NAME = /(?:third|3rd)[-_. ]?part(?:y|ies)|drittanbieter|fremdsoftware/iu;
const PACKAGE_FOLDER = /(?:^|\/)(?:node_modules|site-packages|vendor|bower_components)\/|!\//u;

function roleOf(path: TreePath): DocumentRole {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const fileClass = classifyFile(path);
  if (PACKAGE_FOLDER.test(path) || THIRD_PARTY_NAME.test(path)) return "third-party";
  if (TERMS_NAME.test(name)) return "terms";
  if (fileClass === "notice-file" || /(?:^|\/)licen[cs]es\//iu.test(path)) return "third-party";
  if (MARKUP.test(path) || INTERFACE_CODE.test(path)) return "interface";
  return fileClass === "source" ? "source" : "document";
}
