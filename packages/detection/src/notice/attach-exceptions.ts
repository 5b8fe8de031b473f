import { canonicalExpression } from "@lizenzlotse/licenses";
import type { ExceptionMention } from "./mention.ts";
import type { JudgedMention } from "./judge-mention.ts";

/** Words between a licence and its exception. */
const MAX_DISTANCE = 500;

/**
 * Ties each exception to the licence that it belongs to: the nearest one named before it, else the next one.
 * An exception without a licence says nothing and is dropped.
 */
export function attachExceptions(
  mentions: readonly JudgedMention[],
  exceptions: readonly ExceptionMention[],
): readonly JudgedMention[] {
  const attached = new Map<number, string>();
  for (const exception of specificOnes(exceptions).toSorted(bySpecificity)) {
    const owner = ownerOf(mentions, exception);
    if (owner !== -1) attached.set(owner, exception.exception);
  }
  if (attached.size === 0) return mentions;
  const complete = mentions.map((mention, at) => withException(mention, attached.get(at)));
  const excepted = new Set([...attached.keys()].flatMap((at) => mentions[at]?.expressions ?? []));
  // The same licence named again in the same notice does not take the exception back.
  return complete.filter(
    (mention) => !mention.expressions.every((expression) => excepted.has(expression)),
  );
}

/** Words within which general wording is part of the specific exception that is built on it. */
const SAME_EXCEPTION = 200;

function specificOnes(exceptions: readonly ExceptionMention[]): readonly ExceptionMention[] {
  const specific = exceptions.filter(({ general }) => !general);
  return exceptions.filter(
    ({ general, start }) =>
      !general || specific.every((other) => Math.abs(other.start - start) > SAME_EXCEPTION),
  );
}

/** The last one stays, so what is built on general wording comes behind it. */
function bySpecificity(left: ExceptionMention, right: ExceptionMention): number {
  return Number(right.general) - Number(left.general) || left.start - right.start;
}

function ownerOf(mentions: readonly JudgedMention[], exception: ExceptionMention): number {
  const next = firstBehind(mentions, exception.end);
  for (let at = next - 1; at >= 0; at -= 1) {
    const mention = mentions[at];
    if (mention === undefined || exception.start - mention.end > MAX_DISTANCE) break;
    if (belongs(mention, exception)) return at;
  }
  for (let at = next; at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (mention === undefined || mention.start - exception.end > MAX_DISTANCE) break;
    if (belongs(mention, exception)) return at;
  }
  return -1;
}

/** Index of the first mention whose name stands behind a token; names come in the order of the text. */
function firstBehind(mentions: readonly JudgedMention[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((mentions[middle]?.nameEnd ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function belongs(mention: JudgedMention, { family }: ExceptionMention): boolean {
  if (mention.confidence < 0.6) return false;
  return family === undefined
    ? mention.gnu && mention.family !== "gfdl"
    : mention.family === family;
}

function withException(mention: JudgedMention, exception: string | undefined): JudgedMention {
  if (exception === undefined) return mention;
  const expressions = mention.expressions.map(
    (expression) => canonicalExpression(`${expression} WITH ${exception}`) ?? expression,
  );
  return { ...mention, expressions };
}
