import { canonicalExpression, joinExpressions } from "@lizenzlotse/licenses";
import type { FileDeclaration, TreePath } from "@lizenzlotse/model";

/** Ending of a file that speaks for the file of the same name without it. */
export const SIDECAR_ENDING = ".license";

/** Most tags that are read from one file. */
const MAX_TAGS = 1000;

// In two parts, so that this file makes no statement about itself.
const LICENSE_TAG = /SPDX-License-(?:Identifier):[ \t]*([^\r\n]*?)[ \t]*(?:\*\/|-->)?[ \t]*$/gmu;
const COPYRIGHT_TAG =
  /(?:SPDX-(?:File|Snippet)CopyrightText:|^[^\p{L}\n]*(?:Copyright|©)(?=[\s:(©]))[ \t]*([^\r\n]*?)[ \t]*(?:\*\/|-->)?[ \t]*$/gmu;

/**
 * Reads a `.license` file beside a file that cannot hold a comment (REUSE specification 3.3).
 *
 * @returns `undefined` where it has no tag at all.
 */
export function parseSidecar(path: TreePath, text: string): FileDeclaration | undefined {
  const tags = Array.from(text.matchAll(LICENSE_TAG)).slice(0, MAX_TAGS);
  const copyrights = Array.from(text.matchAll(COPYRIGHT_TAG), (tag) => tag[1] ?? "");
  if (tags.length + copyrights.length === 0) return undefined;
  const values = tags.map((tag) => tag[1] ?? "");
  const expressions = values.map((value) => canonicalExpression(value));
  const readable = expressions.filter((expression) => expression !== undefined);
  const complete = readable.length > 0 && readable.length === values.length;
  return {
    values,
    ...(complete ? { expression: joinExpressions("AND", readable) } : {}),
    copyrights: copyrights.slice(0, MAX_TAGS),
    source: "sidecar",
    // It stands for the file itself, which is then not read.
    precedence: "override",
    location: { path, line: lineAt(text, tags[0]?.index ?? 0) },
  };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/u).length;
}
