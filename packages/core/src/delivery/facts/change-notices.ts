import type { DeliveredChangeNotice } from "@lizenzlotse/model";

import type { DeliveredDocument } from "../delivered-document.ts";
import { excerptOf, type Passage } from "../passages.ts";

/** Lines at the top of a source file in which its notices stand. */
const HEAD_LINES = 60;
const CHANGE =
  /(?<![\p{L}\p{N}])(?:(?:was|were|been|has|have)\s+(?:modified|changed|altered|adapted)|(?:modified|changed|altered|adapted|patched)\s+(?:by|on|for|from|in)\b|(?:modifications?|changes?)\s+(?:by|made|copyright|\(c\)|©|:)|changed?\s*:\s|modified\s*:|local\s+(?:modifications?|changes)|(?:wurde|wurden)\s+(?:ge(?:ä|ae)ndert|ver(?:ä|ae)ndert|angepasst|bearbeitet)|(?:ge(?:ä|ae)ndert|ver(?:ä|ae)ndert|angepasst|bearbeitet)\s+(?:von|durch|am|im|f(?:ü|ue)r)|(?:Ä|Ae)nderungen?\s*(?:von|durch|am|:))/iu;
/** Instructions to mark changes are no mark. */
const INSTRUCTION =
  /\b(?:must|shall|should|you\s+may|if\s+you|may\s+not|soll|m(?:ü|ue)ssen|d(?:ü|ue)rfen)\b|not\s+(?:been\s+)?(?:modified|changed)|nicht\s+(?:ge|ver)(?:ä|ae)ndert|\bun(?:modified|changed)\b/iu;
const DATE =
  /\b(?:(?:19|20)\d{2}-\d{1,2}(?:-\d{1,2})?|\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d{2}|\d{1,2}\/\d{1,2}\/(?:19|20)?\d{2}|(?:jan|feb|m(?:ä|ae)r|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[cz])\w*\.?\s+(?:\d{1,2},?\s+)?(?:19|20)\d{2})\b/iu;

/** Most notices of one document. */
const MAX_NOTICES = 200;

/** Passages that say that something was changed. */
export function changeNoticesOf(
  document: DeliveredDocument,
  passages: readonly Passage[],
): readonly DeliveredChangeNotice[] {
  return passages
    .filter(({ line }) => !isCode(document) || line <= HEAD_LINES)
    .filter(({ text }) => CHANGE.test(text) && !INSTRUCTION.test(text))
    .slice(0, MAX_NOTICES)
    .map(({ text, line }) => ({
      dated: DATE.test(text),
      passage: excerptOf(text),
      location: { path: document.path, line },
    }));
}

function isCode({ role, markup }: DeliveredDocument): boolean {
  return role === "source" || (role === "interface" && !markup);
}
