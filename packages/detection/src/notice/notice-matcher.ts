import type { FoundMatch, LicenseMatcher, MatcherDocument } from "../contract.ts";
import { joinAll } from "../group/join-all.ts";
import type { LicenseIndex } from "../index/license-index.ts";
import { attachExceptions } from "./attach-exceptions.ts";
import { dropRedundant } from "./drop-redundant.ts";
import { judgeMention } from "./judge-mention.ts";
import { LeafReader } from "./leaf-reader.ts";
import { joinRuns, type MentionRun } from "./join-runs.ts";
import { promoteListed } from "./promote-listed.ts";
import type { Mention } from "./mention.ts";
import { MentionReader } from "./mention-reader.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Beyond so many different licences without a text, a file is a list of licences, not a notice. */
const LIST_LICENSES = 14;

/** Words of the EUPL's appendix, from its first licence to its last. */
const APPENDIX_WORDS = 110;

/** Families that hardly any other list has beside each other. */
const APPENDIX_FAMILIES = ["cecill", "osl", "epl"] as const;

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
    const judged = withoutAppendices(mentions.licenses, document, vocabulary)
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

/**
 * Leaves out what the EUPL calls compatible: the list that closes with a licence of Québec names licences that do not
 * apply, in languages too whose text we do not know.
 */
function withoutAppendices(
  mentions: readonly Mention[],
  { tokens }: MatcherDocument,
  vocabulary: Vocabulary,
): readonly Mention[] {
  if (mentions.length === 0) return mentions;
  const closings: number[] = [];
  for (let token = 0; token < tokens.count; token += 1)
    if (vocabulary.is(tokens.words[token] ?? 0, "appendix")) closings.push(token);
  if (closings.length === 0) return mentions;
  const listedBefore = (end: number): readonly Mention[] =>
    mentions.filter(({ start }) => start < end && end - start <= APPENDIX_WORDS);
  const listed = closings
    .map(listedBefore)
    .filter((list) => APPENDIX_FAMILIES.every((id) => list.some(({ family }) => family === id)));
  return mentions.filter((mention) => !listed.some((list) => list.includes(mention)));
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
