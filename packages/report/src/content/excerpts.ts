import {
  stableId,
  type DetectedLicense,
  type EvidenceExcerpt,
  type ScanResult,
} from "@lizenzlotse/model";

import { visibleText } from "../text/visible-text.ts";
import type { ExcerptLineView, ExcerptView } from "./excerpt-content.ts";
import { visibleIfAny } from "./visible-parts.ts";

/** Excerpts that a report shows; the scan keeps no more of its own accord, but a saved one is foreign. */
const MAX_EXCERPTS = 200;

/** The excerpts that were kept with a scan, in their order. */
export function excerptsOf({ excerpts = [] }: ScanResult): readonly ExcerptView[] {
  return excerpts.slice(0, MAX_EXCERPTS).map((excerpt) => ({
    anchor: excerptAnchor(excerpt),
    path: visibleText(excerpt.location.path),
    startLine: excerpt.location.line ?? 1,
    endLine: excerpt.endLine,
    expression: visibleText(excerpt.expression),
    kind: excerpt.kind,
    rule: visibleText(excerpt.rule),
    beside: visibleIfAny(excerpt.beside),
    addedWords: excerpt.addedWords,
    missingWords: excerpt.missingWords,
    sha256: visibleText(excerpt.sha256),
    lines: excerpt.lines.map(toLine),
    omittedLines: excerpt.omittedLines,
  }));
}

/** The anchor of a place, whether there is an excerpt or not. */
export function excerptAnchor({
  location,
  rule,
}: Pick<DetectedLicense | EvidenceExcerpt, "location" | "rule">): string {
  return stableId("E", location.path, String(location.line ?? 1), rule);
}

function toLine({ line, omittedBefore, parts }: EvidenceExcerpt["lines"][number]): ExcerptLineView {
  return {
    line,
    omittedBefore,
    differs: parts.some(({ kind }) => kind === "added" || kind === "missing"),
    parts: parts.map(({ kind, file, license }) => ({
      kind,
      file: visibleText(file),
      license: visibleText(license),
    })),
  };
}
