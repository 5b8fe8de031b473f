/** Lower-case words that names of people and bodies contain. */
const JOINING: ReadonlySet<string> = new Set(
  (
    "a affiliates al and at authors by community company contributor contributors da das de del den der des developers " +
    "di die du e e.v et for für group holdings ihre il in individual its la le les los maintainers mbh members o o.o " +
    "of or other others oder partners plc pour project sa section sp subsidiaries team the to und van vom von y z " +
    "zu zum zur zur"
  ).split(" "),
);

/** Words behind "copyright" that speak about it. */
const SPEAKING =
  /^(?:(?:the\s+)?(?:above|following)|acts?|assign\w*|attribution|claims?|clearance|conventions?|dates?|directives?|disclaimers?|headers?|holders?|info\w*|infringe\w*|interests?|issues?|laws?|licen[cs]\w*|lines?|management|messages?|notices?|offices?|owne\w*|policy|protect\w*|rights?|rules?|services?|statements?|status|strings?|symbols?|terms?|texts?|transfers?|treat(?:y|ies)|years?|and\s+licen|and\/or)\b/iu;

/** "Contributors to the foo_bar project": what they contribute to may have any name. */
const CREW =
  /^(?:the\s+)?(?:\p{L}+\s+)?(?:authors|contributors|developers|maintainers|members)\s+(?:of|to)\s/iu;
const MAX_CREW_WORDS = 10;

/** Most words of one name; a longer one is a sentence. */
const MAX_NAME_WORDS = 40;

/** Whether a text reads like names: capitalised words, with the small words that stand between them. */
export function readsLikeNames(text: string): boolean {
  const words = text.split(/[\s,]+/u).filter((word) => word !== "");
  if (words.length === 0 || words.length > MAX_NAME_WORDS || SPEAKING.test(text)) return false;
  if (CREW.test(text)) return words.length <= MAX_CREW_WORDS;
  const [first = ""] = words;
  if (
    !isCapitalised(first) &&
    !/^(?:the|die|das|der|contributors|individual|original)$/u.test(first)
  )
    return false;
  return words.every((word) => isCapitalised(word) || isJoining(word));
}

/** Whether it is one plain word, as headings, list items and the names of single persons are. */
export function isSingleWord(text: string): boolean {
  return (
    /^[\p{L}\p{N}]+$/u.test(text) &&
    !/^(?:all|it|none|note|see|string|the|this|unknown|true|false|null)$/iu.test(text)
  );
}

/** Whether the words behind "copyright" make a sentence about it. */
export function speaksAboutCopyright(text: string): boolean {
  return SPEAKING.test(text);
}

/** Upper case or a digit in front, a script without cases, or capitals inside (`jQuery`). */
function isCapitalised(word: string): boolean {
  return /^["'“„«(@]*(?:[\p{Lu}\p{Lo}\p{N}]|\p{Ll}{1,3}\p{Lu})/u.test(word);
}

function isJoining(word: string): boolean {
  return /^[-–—&/+|]+$/u.test(word) || JOINING.has(word.toLowerCase().replace(/[.;:)]+$/u, ""));
}
