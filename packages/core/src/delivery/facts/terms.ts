import type { DeliveredTerms } from "@lizenzlotse/model";

import type { DeliveredDocument } from "../delivered-document.ts";
import { excerptOf, type Passage } from "../passages.ts";

type Says = DeliveredTerms["reverseEngineering"];

const REVERSE_ENGINEERING =
  /reverse[-\s]*engineer|decompil|disassembl|dekompil|disassem|zur(?:ü|ue)ck\s?(?:zu)?entwick|r(?:ü|ue)ck(?:zu)?entwick|r(?:ü|ue)ckw(?:ä|ae)rts\s?(?:zu)?entwick|r(?:ü|ue)ck(?:zu)?(?:ü|ue)bersetz|deriv(?:e|ing)\s+(?:the\s+)?source|reconstruct\s+(?:the\s+)?source|quell(?:code|text)\w*\s+(?:zu\s+)?(?:ermittel|rekonstru|ableit|herleit)/iu;
const BAN =
  /\b(?:not|nor|neither|never|cannot|no|prohibit\w*|forbid\w*|forbidden|restrict\w*|unlawful|refrain\w*|nicht|kein\w*|untersag\w*|verbot\w*|verbiet\w*|unzul(?:ä|ae)ssig|ausgeschlossen|unterlass\w*|weder|zustimmung|einwilligung|consent)\b/iu;
const PERMISSION =
  /\b(?:permit\w*|allow\w*|may|entitled|gestatt\w*|erlaub\w*|zul(?:ä|ae)ssig|d(?:ü|ue)rfen|darf|berechtigt)\b/iu;
/** "Nothing in these terms prohibits …", "… is not prohibited". */
const BAN_DENIED =
  /\b(?:nothing|no\s+(?:provision|term|part)|nichts|keine\s+(?:bestimmung|regelung))\b[^.]{0,120}\b(?:prohibit|forbid|restrict|limit|prevent|verbiet|untersag|beschr(?:ä|ae)nk|schlie(?:ß|ss)t)|\b(?:not|nicht)\s+(?:prohibited|forbidden|restricted|limited|untersagt|verboten|ausgeschlossen|beschr(?:ä|ae)nkt)\b/iu;
/** A permission that is bound to something: often to what mandatory law gives anyway. */
const BOUND =
  /\b(?:only|solely|exclusively|to\s+the\s+extent|insofar|as\s+far\s+as|where|unless|except|subject\s+to|provided|if|applicable\s+law|mandatory|statutory|nur|ausschlie(?:ß|ss)lich|soweit|sofern|insoweit|wenn|falls|im\s+rahmen|in\s+den\s+grenzen|zwingend\w*|gesetzlich\w*|urhg)\b|§/iu;
/** "Whoever decompiles may be prosecuted" permits nothing. */
const THREAT =
  /\b(?:prosecut|liable|penalt|terminat|void|breach|violat|infring|sued|damages|straf|haft(?:et|bar|ung)|k(?:ü|ue)ndig|versto(?:ß|ss|ö)|verletz|erlischt|schadens?ersatz)\w*/iu;
const EXCEPTION =
  /\b(?:lgpl|lesser\s+general\s+public|gnu|open[-\s]source|bibliothek\w*|librar(?:y|ies))\b/iu;
/** A carve-out, and not only mandatory law, which gives less than the LGPL asks for. */
const EXCEPTING =
  /\b(?:except|exception|unless|does\s+not\s+apply|do\s+not\s+apply|notwithstanding|ausgenommen|ausnahme|gilt\s+nicht|gelten\s+nicht|es\s+sei\s+denn|au(?:ß|ss)er|unber(?:ü|ue)hrt)\b/iu;
/** Lines of a list stand under the sentence that forbids or allows. */
const REACH_PASSAGES = 3;

/** What terms of use say about reverse engineering. A document of terms without a known wording is `silent`. */
export function termsOf(
  document: DeliveredDocument,
  passages: readonly Passage[],
): readonly DeliveredTerms[] {
  if (document.role === "source" || (document.role === "interface" && !document.markup)) return [];
  const said = passages.flatMap((passage, index) => {
    if (!REVERSE_ENGINEERING.test(passage.text)) return [];
    const before = passages.slice(Math.max(0, index - REACH_PASSAGES), index);
    const after = passages.slice(index + 1, index + 2);
    const around = [...before, passage, ...after].map(({ text }) => text).join("\n");
    return [toTerms(document, passage, judge(passage.text, around))];
  });
  if (said.length > 0 || document.role !== "terms") return said;
  return [toTerms(document, passages[0] ?? { text: "", line: 1 }, "silent")];
}

function judge(passage: string, around: string): Says {
  const sentences = sentencesOf(passage).filter((sentence) => REVERSE_ENGINEERING.test(sentence));
  const verdicts = sentences.map((sentence) => judgeSentence(sentence, around));
  return RANKED.find((verdict) => verdicts.includes(verdict)) ?? "forbidden";
}

/** The gravest first: one ban outweighs any permission beside it. */
const RANKED: readonly Says[] = ["forbidden", "forbidden-with-exception", "permitted"];

function judgeSentence(sentence: string, around: string): Says {
  // What is denied of the ban may be about something else: only what remains can be a permission.
  const rest = sentence.replace(BAN_DENIED, " ");
  const isDenied = rest !== sentence;
  const isBanned = BAN.test(rest) || THREAT.test(rest);
  const isPermitted = isDenied || PERMISSION.test(sentence);
  if (!isBanned && isPermitted && !BOUND.test(rest)) return "permitted";
  // An item of a list says neither; what stands above it decides, and silence is no permission.
  return excepted(around) ? "forbidden-with-exception" : "forbidden";
}

function excepted(around: string): boolean {
  return EXCEPTING.test(around) && EXCEPTION.test(around);
}

function sentencesOf(text: string): readonly string[] {
  return text.replace(/\s+/gu, " ").split(/(?<=[.;!?])\s+(?=[\p{Lu}(\d•*-])/u);
}

function toTerms(document: DeliveredDocument, { text, line }: Passage, says: Says): DeliveredTerms {
  return {
    reverseEngineering: says,
    terms: document.role === "third-party" ? "third-party" : "own",
    passage: excerptOf(text),
    location: { path: document.path, line },
  };
}
