import type { EvidenceExcerpt, ExcerptPartKind, MatchKind } from "@lizenzlotse/model";

import type { VisibleText } from "../text/visible-text.ts";

/** What a file says at a match, beside the text of the licence, as a report shows it. */
export interface ExcerptView {
  /** Stable: file, line and rule decide it. */
  readonly anchor: string;
  readonly path: VisibleText;
  /** 1-based, both inclusive. */
  readonly startLine: number;
  readonly endLine: number;
  readonly expression: VisibleText;
  readonly kind: MatchKind;
  readonly rule: VisibleText;
  /** The licence whose text stands beside; absent where the place only names one. */
  readonly beside: VisibleText | undefined;
  readonly addedWords: number;
  readonly missingWords: number;
  readonly sha256: VisibleText;
  readonly lines: readonly ExcerptLineView[];
  readonly omittedLines: number;
}

/** One line of an excerpt. */
export interface ExcerptLineView {
  readonly line: number;
  readonly omittedBefore: EvidenceExcerpt["lines"][number]["omittedBefore"];
  readonly differs: boolean;
  readonly parts: readonly {
    readonly kind: ExcerptPartKind;
    readonly file: VisibleText;
    readonly license: VisibleText;
  }[];
}
