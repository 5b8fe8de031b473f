import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { canonicalExpression } from "@lizenzlotse/licenses";
import { compareText, LotseError } from "@lizenzlotse/model";
import type { ListedLicense } from "../notice/listed-names.ts";
import { compilePhrases, type CompiledPhrases } from "../notice/families.ts";
import { ruleWords } from "../notice/rule-words.ts";
import { Dictionary } from "../tokens/dictionary.ts";
import { TokenBuffer } from "../tokens/token-stream.ts";
import { Tokenizer } from "../tokens/tokenize.ts";
import { DETECTION_VERSION } from "../version.ts";
import { INDEX_FORMAT_VERSION, type IndexMetadata } from "./binary-format.ts";
import { DictionaryBuilder } from "./compile-dictionary.ts";
import { compileGrams } from "./compile-grams.ts";
import {
  compileTexts,
  MAX_TEXT_WORDS,
  type CompiledText,
  type LicenseText,
} from "./compile-texts.ts";
import { TOKEN_FLAG, type LicenseIndex } from "./license-index.ts";
import { invalidIndex } from "./invalid-index.ts";
import { readIndex } from "./read-index.ts";
import { writeIndex } from "./write-index.ts";

/**
 * Compiles licence texts into an index in memory, in about half a second.
 *
 * @param texts - default: all texts of `spdx-license-list`, which is installed for building only.
 * @throws {LotseError} `INDEX_MISSING` when no texts are given and the package is not installed.
 */
export function buildIndex(texts: readonly LicenseText[] = spdxTexts()): LicenseIndex {
  const dictionaryBuilder = collectWords(texts);
  const wordSlots = dictionaryBuilder.slots();
  const wordFlags = dictionaryBuilder.wordFlags();
  const dictionary = new Dictionary(wordSlots);
  const compiled = compileTexts(texts, new Tokenizer(dictionary), wordFlags);
  const { table, gramsPerText } = compileGrams(compiled);
  const names = compilePhrases({ dictionary, licenses: toListed(texts) });
  const buffer = writeIndex({
    metadata: encodeMetadata(texts, compiled, names),
    wordSlots,
    wordFlags,
    ...textSections(compiled),
    textGrams: gramsPerText,
    gramSlots: table.slots,
    postingTexts: table.postingTexts,
    postingPositions: table.postingPositions,
    ...nameSections(names),
  });
  return readIndex(buffer, "in memory");
}

function spdxTexts(): LicenseText[] {
  const licenses = requireLicenseList();
  return Object.entries(licenses).map(([id, { licenseText, name, url }]) => ({
    id,
    text: licenseText,
    name,
    url,
  }));
}

interface ListedText {
  readonly licenseText: string;
  readonly name: string;
  readonly url?: string | undefined;
}

function requireLicenseList(): Record<string, ListedText> {
  try {
    return createRequire(import.meta.url)("spdx-license-list/full.js") as Record<
      string,
      ListedText
    >;
  } catch (cause) {
    throw new LotseError("INDEX_MISSING", "There is no licence list to build an index from.", {
      hint: {
        de: "Installieren Sie die Entwicklungsabhängigkeiten, oder öffnen Sie den Index, den das Paket mitbringt.",
        en: "Install the development dependencies, or open the index that the package brings along.",
      },
      cause,
    });
  }
}

/** Deprecated identifiers come last, so that a name they share goes to the current one. */
function toListed(texts: readonly LicenseText[]): ListedLicense[] {
  const listed = texts.map(({ id, name = id, url = "" }) => ({
    id,
    expression: canonicalExpression(id) ?? id,
    name,
    url,
  }));
  return listed.sort((left, right) => rank(left) - rank(right) || compareText(left.id, right.id));
}

function rank({ id, expression }: ListedLicense): number {
  return id === expression ? 0 : 1;
}

function collectWords(texts: readonly LicenseText[]): DictionaryBuilder {
  const builder = new DictionaryBuilder();
  builder.addFlaggedWords();
  const tokenizer = new Tokenizer(new Dictionary(new DictionaryBuilder().slots()));
  const stream = new TokenBuffer();
  for (const { text } of texts) {
    const bytes = Buffer.from(text);
    stream.clear();
    tokenizer.append(bytes, 0, bytes.length, stream);
    for (let token = 0; token < stream.count; token += 1) {
      builder.add({ hash: stream.hashes[token] ?? 0, length: stream.lengths[token] ?? 0 });
    }
  }
  // Behind the texts' words: a new rule must not change their ids, of which seeds are sampled.
  for (const word of ruleWords(toListed(texts))) builder.addText(word);
  return builder;
}

function textSections(
  compiled: readonly CompiledText[],
): Record<"textStarts" | "textTokens" | "textFlags" | "textRequired", ArrayBufferView> {
  const starts = new Uint32Array(compiled.length + 1);
  const required = new Uint32Array(compiled.length);
  compiled.forEach(({ entry, words, flags }, text) => {
    if (words.length > MAX_TEXT_WORDS)
      throw invalidIndex("in memory", `the text of ${entry.expression} is too long`);
    starts[text + 1] = (starts[text] ?? 0) + words.length;
    required[text] = flags.reduce(
      (sum, flag) => sum + ((flag & TOKEN_FLAG.OPTIONAL) === 0 ? 1 : 0),
      0,
    );
  });
  const total = starts[compiled.length] ?? 0;
  const textTokens = new Uint16Array(total);
  const textFlags = new Uint8Array(total);
  compiled.forEach(({ words, flags }, text) => {
    textTokens.set(words, starts[text]);
    textFlags.set(flags, starts[text]);
  });
  return { textStarts: starts, textTokens, textFlags, textRequired: required };
}

type NameSection = `${"phrase" | "identifier"}${"Opened" | "Transitions" | "Payloads"}`;

function nameSections({
  phrases,
  identifiers,
}: CompiledPhrases): Record<NameSection, ArrayBufferView> {
  const [named, identified] = [phrases.tables(), identifiers.tables()];
  return {
    phraseOpened: named.opened,
    phraseTransitions: named.transitions,
    phrasePayloads: named.payloads,
    identifierOpened: identified.opened,
    identifierTransitions: identified.transitions,
    identifierPayloads: identified.payloads,
  };
}

function encodeMetadata(
  texts: readonly LicenseText[],
  compiled: readonly CompiledText[],
  { phrases, identifiers }: CompiledPhrases,
): Uint8Array {
  const digest = createHash("sha256");
  for (const { id, text } of texts) digest.update(JSON.stringify([id, text]));
  for (const word of ruleWords(toListed(texts))) digest.update(`${word}\n`);
  digest.update(JSON.stringify(phrases.payloads));
  const metadata: IndexMetadata = {
    version: [DETECTION_VERSION, INDEX_FORMAT_VERSION, digest.digest("hex").slice(0, 12)].join("/"),
    texts: compiled.map(({ entry }) => entry),
    phrases: phrases.payloads,
    identifiers: identifiers.payloads,
  };
  return Buffer.from(JSON.stringify(metadata));
}
