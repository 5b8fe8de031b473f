import type { FoundMatch, LicenseMatcher, MatcherDocument } from "../contract.ts";
import type { LicenseIndex } from "../index/license-index.ts";
import { SEPARATOR } from "../tokens/separators.ts";

/** Most macros that are read per file. */
const MAX_MACROS = 1000;

/** Longest value of the macro, in bytes. */
const MAX_VALUE_BYTES = 80;

/**
 * What the values of the Linux kernel's macro stand for, as the kernel documents them
 * (`include/linux/module.h`, `Documentation/process/license-rules.rst`). "GPL" was documented as version 2 or
 * later for two decades and now says nothing about later versions: beside an SPDX tag it adds nothing.
 */
const MEANINGS: ReadonlyMap<string, string> = new Map([
  ["GPL", "GPL-2.0-or-later"],
  ["GPL and additional rights", "GPL-2.0-or-later"],
  ["GPL v2", "GPL-2.0-only"],
  ["Dual BSD/GPL", "BSD-3-Clause OR GPL-2.0-only"],
  ["Dual MIT/GPL", "GPL-2.0-only OR MIT"],
  ["Dual MPL/GPL", "GPL-2.0-only OR MPL-1.1"],
  ["Proprietary", "LicenseRef-scancode-proprietary-license"],
]);

const SPDX_TAG = "tag/spdx-license-identifier";

/** Reads `MODULE_LICENSE("GPL v2")`, which every module of the Linux kernel carries. */
export class ModuleLicenseMatcher implements LicenseMatcher {
  readonly id = "module-license";
  readonly #module: number;
  readonly #license: number;

  constructor({ dictionary }: LicenseIndex) {
    this.#module = dictionary.idOf("module");
    this.#license = dictionary.idOf("license");
  }

  match(document: MatcherDocument): readonly FoundMatch[] {
    const { tokens } = document;
    const matches: FoundMatch[] = [];
    for (let token = 0; token + 1 < tokens.count && matches.length < MAX_MACROS; token += 1) {
      if (tokens.words[token] !== this.#module || tokens.words[token + 1] !== this.#license)
        continue;
      if (tokens.before[token + 1] !== SEPARATOR.HYPHEN) continue;
      const match = readMacro(document, token);
      if (match !== undefined && !isSettled(document)) matches.push(match);
    }
    return matches;
  }
}

const MACRO = /^\s{0,4}\(\s{0,4}"([^"\n]*)"\s{0,4}\)/u;

function readMacro(document: MatcherDocument, token: number): FoundMatch | undefined {
  const { bytes, tokens } = document;
  const from = tokens.ends[token + 1] ?? 0;
  const rest = Buffer.from(bytes.subarray(from, from + MAX_VALUE_BYTES)).toString("latin1");
  const macro = MACRO.exec(rest);
  const expression = MEANINGS.get(macro?.[1] ?? "");
  if (macro === null || expression === undefined) return undefined;
  const span = document.spanOfBytes(tokens.starts[token] ?? 0, from + macro[0].length);
  // Who writes about the macro in a comment declares nothing by it.
  if (span.place !== "body") return undefined;
  return {
    expression,
    kind: "tag",
    rule: "tag/module-license",
    ...span,
    // As code it is the module's own statement, as good as one at its head.
    place: "header",
    coverage: 1,
    confidence: 0.9,
    class: "detection",
  };
}

function isSettled({ found }: MatcherDocument): boolean {
  return found.some(({ rule, expression }) => rule === SPDX_TAG && expression.includes("GPL"));
}
