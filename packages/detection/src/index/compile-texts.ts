import { compareText } from "@lizenzlotse/model";
import { canonicalExpression, licenseInfo } from "@lizenzlotse/licenses";
import { PRODUCT_WORDS, TEXT_EXCERPTS } from "../rules/text-overlays.ts";
import { RARE_TEXTS } from "../rules/rare-texts.ts";
import { splitWords } from "../notice/phrase-pattern.ts";
import { withoutBullets } from "../text/bullets.ts";
import { TokenBuffer } from "../tokens/token-stream.ts";
import type { Tokenizer } from "../tokens/tokenize.ts";
import { TOKEN_FLAG, type TextEntry } from "./license-index.ts";
import { prepareText, type PreparedText } from "./prepare-text.ts";

/** A licence with its full text, as the SPDX list gives it. */
export interface LicenseText {
  readonly id: string;
  readonly text: string;
  /** As people write it, for notices; the id where it is absent. */
  readonly name?: string | undefined;
  /** Where the text is published. */
  readonly url?: string | undefined;
}

/** One text, ready to be laid into the tables. */
export interface CompiledText {
  readonly entry: TextEntry;
  readonly words: Uint16Array;
  readonly flags: Uint8Array;
}

/** Longest text in words: positions are stored in 16 bits. */
export const MAX_TEXT_WORDS = 65_535;

/** Tokenises all texts and folds those whose words are equal into one entry. Sorted by the representative. */
export function compileTexts(
  texts: readonly LicenseText[],
  tokenizer: Tokenizer,
  wordFlags: Uint8Array,
): CompiledText[] {
  const twins = new Map<string, Twins>();
  const ids = new Set(texts.map(({ id }) => id));
  const names = new Map<Uint16Array, NameWords>();
  for (const { id, text, name } of [...texts, ...excerptsOf(texts)]) {
    if (isCovered(id, ids)) continue;
    const compiled = compileText(prepareText(id, text), tokenizer, wordFlags);
    if (compiled.words.length === 0) continue;
    names.set(compiled.words, {
      own: splitWords(`${id} ${name ?? ""}`).filter(isTelling),
      product: splitWords(PRODUCT_WORDS[id] ?? ""),
    });
    const key = compiled.words.join();
    const known = twins.get(key);
    if (known === undefined) twins.set(key, { ids: [id], tagged: TAG.test(text), ...compiled });
    else known.ids.push(id);
  }
  markNames([...twins.values()], names, (word) => tokenizer.idOf(word));
  return [...twins.values()]
    .map(({ ids, tagged, words, flags }) => ({ entry: entryOf(ids, tagged), words, flags }))
    .sort((left, right) => compareText(left.entry.expression, right.entry.expression));
}

function excerptsOf(texts: readonly LicenseText[]): LicenseText[] {
  return texts.flatMap((whole) => {
    const excerpt = TEXT_EXCERPTS[whole.id]?.exec(whole.text)?.[0];
    return excerpt === undefined ? [] : [{ ...whole, text: excerpt }];
  });
}

/**
 * Deprecated ids without a text of their own: `GPL-2.0+` is `GPL-2.0` with a comma more or less, and
 * `GPL-2.0-with-GCC-exception` says "insert GPL v2 license text here"; notices recognise the exception.
 */
function isCovered(id: string, ids: ReadonlySet<string>): boolean {
  return (id.endsWith("+") && ids.has(id.slice(0, -1))) || /-with-.*-exception$/u.test(id);
}

/** Texts in which a word may stand and still be the name of one of them. */
const MAX_NAMED_TEXTS = 4;

/** Words that a text is called by. */
interface NameWords {
  readonly own: readonly string[];
  /** Decisive however many texts use them. */
  readonly product: readonly string[];
}

function isTelling(word: string): boolean {
  return word.length > 2 && !/^\d/u.test(word);
}

/** Marks in each text the words of its own name that hardly any other text uses: `Zimbra`, `Entessa`. */
function markNames(
  texts: readonly Twins[],
  names: ReadonlyMap<Uint16Array, NameWords>,
  idOf: (word: string) => number,
): void {
  const textsByWord = new Map<number, number>();
  for (const { words } of texts) {
    for (const word of new Set(words)) textsByWord.set(word, (textsByWord.get(word) ?? 0) + 1);
  }
  for (const { words, flags } of texts) {
    const own = new Set(names.get(words)?.own.map(idOf));
    const product = new Set(names.get(words)?.product.map(idOf));
    words.forEach((word, at) => {
      const named = own.has(word) && (textsByWord.get(word) ?? 0) <= MAX_NAMED_TEXTS;
      if (word !== 0 && (named || product.has(word)))
        flags[at] = (flags[at] ?? 0) | TOKEN_FLAG.NAME;
    });
  }
}

interface Twins {
  readonly ids: string[];
  readonly tagged: boolean;
  readonly words: Uint16Array;
  readonly flags: Uint8Array;
}

const TAG = /SPDX-License-Identifier/iu;

function compileText(
  prepared: PreparedText,
  tokenizer: Tokenizer,
  wordFlags: Uint8Array,
): { words: Uint16Array; flags: Uint8Array } {
  const bytes = Buffer.from(prepared.text);
  const byteOffset = (offset: number): number =>
    bytes.length === prepared.text.length
      ? offset
      : Buffer.byteLength(prepared.text.slice(0, offset));
  const optional = prepared.optional.map(([first, end]) => [byteOffset(first), byteOffset(end)]);
  const slots = prepared.slots.map(byteOffset);
  const stream = new TokenBuffer();
  tokenizer.append(bytes, 0, bytes.length, stream);
  const kept = withoutBullets(stream, wordFlags);
  const flags = new Uint8Array(kept.count);
  for (let index = 0; index < kept.count; index += 1) {
    const from = index === 0 ? -1 : (stream.starts[kept.tokens[index - 1] ?? 0] ?? 0);
    const start = stream.starts[kept.tokens[index] ?? 0] ?? 0;
    if (optional.some(([first = 0, end = 0]) => start >= first && start < end)) {
      flags[index] = TOKEN_FLAG.OPTIONAL;
    }
    if (slots.some((slot) => slot > from && slot <= start)) {
      flags[index] = (flags[index] ?? 0) | TOKEN_FLAG.SLOT_BEFORE;
    }
  }
  return { words: kept.words.slice(0, kept.count), flags };
}

/** The id that a match names: current before deprecated, `-only` before `-or-later`, short before long. */
function entryOf(ids: readonly string[], tagged: boolean): TextEntry {
  const sorted = ids.toSorted(
    (left, right) => rank(left) - rank(right) || compareText(left, right),
  );
  const representative = sorted[0] ?? "";
  return {
    expression: canonicalExpression(representative) ?? representative,
    ids: ids.toSorted(compareText),
    tagged,
    rare: ids.every((id) => RARE_TEXTS.has(id)),
  };
}

function rank(id: string): number {
  const deprecated = licenseInfo(id)?.deprecated === true ? 1000 : 0;
  return deprecated + (id.endsWith("-or-later") ? 500 : 0) + id.length;
}
