import type { FoundMatch, LicenseMatcher, MatcherDocument } from "../contract.ts";
import { joinAll } from "../group/join-all.ts";
import type { LicenseIndex } from "../index/license-index.ts";
import { attachExceptions } from "./attach-exceptions.ts";
import { dropRedundant } from "./drop-redundant.ts";
import { judgeMention } from "./judge-mention.ts";
import { LeafReader } from "./leaf-reader.ts";
import { joinRuns, type MentionRun } from "./join-runs.ts";
import { promoteListed } from "./promote-listed.ts";
import { MentionReader } from "./mention-reader.ts";

/** Beyond so many different licences without a text, a file is a list of licences, not a notice. */
const LIST_LICENSES = 14;

/** Finds licences that a text names instead of quoting them: notices, names, addresses. */
export class NoticeMatcher implements LicenseMatcher {
  readonly id = "notice";
  readonly #reader: MentionReader;
  readonly #leaves = new LeafReader();

  constructor(index: LicenseIndex) {
    this.#reader = new MentionReader(index);
  }

  match(document: MatcherDocument): readonly FoundMatch[] {
    const { vocabulary } = this.#reader;
    const mentions = this.#reader.read(document);
    const judged = mentions.licenses
      .map((mention) => ({ ...mention, ...judgeMention(document, mention, vocabulary) }))
      .filter(({ fileName }) => !fileName);
    const telling = dropRedundant(promoteListed(judged, document, vocabulary), {
      document,
      leaves: this.#leaves,
      exceptions: mentions.exceptions,
    });
    const complete = attachExceptions(telling, mentions.exceptions);
    const matches = joinRuns(complete, document, vocabulary).map((run) => toMatch(run, document));
    return isLicenseList(matches, document) ? matches.map(asClue) : matches;
  }
}

function toMatch(run: MentionRun, document: MatcherDocument): FoundMatch {
  const [first] = run.mentions;
  const confidence = Math.min(...run.mentions.map((mention) => mention.confidence));
  const expressions = run.mentions.map((mention) => joinAll("OR", mention.expressions));
  return {
    expression: joinAll(run.operator, expressions),
    kind: first.kind,
    rule: `${first.kind}/${first.family}`,
    ...document.spanOf(run.start, run.end - 1),
    coverage: 1,
    confidence,
    class: confidence >= 0.6 ? "detection" : "clue",
    ...(run.alternative && { joins: "or" as const }),
  };
}

function isLicenseList(matches: readonly FoundMatch[], document: MatcherDocument): boolean {
  if (document.found.some(({ kind }) => kind === "text")) return false;
  return new Set(matches.map(({ expression }) => expression)).size > LIST_LICENSES;
}

function asClue(match: FoundMatch): FoundMatch {
  return { ...match, class: "clue", confidence: Math.min(match.confidence, 0.55) };
}
