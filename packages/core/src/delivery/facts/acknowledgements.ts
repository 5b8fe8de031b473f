import { normalizedWords, type LicenseTexts } from "@lizenzlotse/detection";
import { byText, type DeliveredAcknowledgement, type SourceLocation } from "@lizenzlotse/model";

import type { DeliveredDocument } from "../delivered-document.ts";
import { isInText } from "../passages.ts";
import type { UpstreamText } from "../upstream-texts.ts";
import { WordSearch } from "../word-search.ts";

/** Listed licences that prescribe a sentence; their own text is asked where the component's is not at hand. */
const LISTED = [
  "BSD-4-Clause",
  "BSD-4-Clause-UC",
  "OpenSSL",
  "Apache-1.1",
  "PHP-3.01",
  "X11",
] as const;

const DEMAND =
  /following\s+acknowledge?ment\s*:\s*["'“”„`*/#\s]*([^"“”]{10,400}?)(?:["“”]|\.\s*(?:\n\s*\n|\n\s*\d|$)|\n\s*\n)/giu;
/** Ends of lines in front of a sentence that only quotes what a licence demands. */
const DEMANDING = /acknowledge?ment\s*:?\s*["'“”„`]*\s*$/iu;

/** Words in front of a sentence that turn it around: "It is wrong to say that …". */
const DENYING =
  /\b(?:not|no|never|nor|wrong|false|untrue|incorrect|nicht|kein\w*|falsch|unwahr|unzutreffend)\b[^.!?\n]{0,80}$/iu;

/** Looks for the sentences that licences prescribe, outside the texts that prescribe them. */
export class AcknowledgementSearch {
  readonly #demands: readonly Demand[];
  readonly #search: WordSearch<Demand>;
  readonly #found = new Map<Demand, SourceLocation>();

  constructor(upstream: Iterable<UpstreamText>, texts: LicenseTexts) {
    this.#demands = [
      ...[...upstream].flatMap(({ normalizedSha256, text }) => demandsIn(normalizedSha256, text)),
      ...LISTED.flatMap((id) => demandsIn(id, texts.get(id) ?? "")),
    ];
    this.#search = new WordSearch(
      this.#demands.map((demand) => [demand, keysOf(demand.sentence)] as const),
    );
  }

  add(document: DeliveredDocument): void {
    if (this.#demands.length === 0 || document.role === "source") return;
    // Licence texts become empty lines: the sentence in them is the demand.
    const own = document.lines.map((line, at) => (isInText(document, at + 1) ? "" : line));
    const words = normalizedWords(new TextEncoder().encode(own.join("\n")));
    for (const [demand, word] of this.#search.find(words)) {
      const line = words.lines[word] ?? 1;
      if (!this.#found.has(demand) && !isQuoted(own, line))
        this.#found.set(demand, { path: document.path, line });
    }
  }

  finish(): DeliveredAcknowledgement[] {
    return this.#demands
      .map((demand) => {
        const location = this.#found.get(demand);
        return { ...demand, ...(location === undefined ? {} : { location }) };
      })
      .sort(
        byText(
          ({ demandedBy }) => demandedBy,
          ({ sentence }) => sentence,
        ),
      );
  }
}

interface Demand {
  readonly demandedBy: string;
  readonly sentence: string;
}

/** Sentences that a text prescribes, each once. */
function demandsIn(demandedBy: string, text: string): readonly Demand[] {
  const sentences = [...text.matchAll(DEMAND)].map(([, sentence = ""]) =>
    sentence
      .replace(/^[\s*#/]+/gmu, "")
      .replace(/\s+/gu, " ")
      .trim(),
  );
  return [...new Set(sentences)].map((sentence) => ({ demandedBy, sentence }));
}

/** A licence text that was not recognised quotes the sentence behind its demand; others deny it. */
function isQuoted(lines: readonly string[], line: number): boolean {
  const before = lines.slice(Math.max(0, line - 4), line).join("\n");
  const at = before.search(/this product includes/iu);
  const lead = (at === -1 ? before : before.slice(0, at)).trim();
  return DEMANDING.test(lead) || DENYING.test(lead);
}

function keysOf(text: string): Float64Array {
  return normalizedWords(new TextEncoder().encode(text)).keys;
}
