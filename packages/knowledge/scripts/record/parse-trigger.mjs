/** What may be true of a use of software. */
const TRIGGER_FACTS = /** @type {const} */ ([
  "advertising",
  "binary-dist",
  "client-bundle",
  "internal",
  "modified",
  "network",
  "patent-suit",
  "source-dist",
  "use",
]);

/**
 * An expression over these facts, as the compiled records carry it.
 *
 * @typedef {string | { all: Trigger[] } | { any: Trigger[] } | { not: Trigger }} Trigger
 */

/**
 * Reads `modified and (source-dist or binary-dist)`; `and` binds tighter than `or`.
 *
 * @param {string} source
 * @returns {Trigger}
 */
export function parseTrigger(source) {
  const tokens = source.match(/[()]|[^\s()]+/gu) ?? [];
  const { trigger, rest } = parseAny(tokens);
  if (rest.length > 0) throw new Error(`trigger "${source}": cannot read from "${rest.join(" ")}"`);
  return trigger;
}

/** @typedef {{ trigger: Trigger, rest: string[] }} Parsed */

/** @param {string[]} tokens @returns {Parsed} */
const parseAny = (tokens) => parseList(tokens, "or", parseAll, (parts) => ({ any: parts }));

/** @param {string[]} tokens @returns {Parsed} */
const parseAll = (tokens) => parseList(tokens, "and", parseOne, (parts) => ({ all: parts }));

/**
 * @param {string[]} tokens
 * @param {string} word
 * @param {(tokens: string[]) => Parsed} parsePart
 * @param {(parts: Trigger[]) => Trigger} join
 * @returns {Parsed}
 */
function parseList(tokens, word, parsePart, join) {
  const first = parsePart(tokens);
  const parts = [first.trigger];
  let { rest } = first;
  while (rest[0] === word) {
    const next = parsePart(rest.slice(1));
    parts.push(next.trigger);
    ({ rest } = next);
  }
  return { trigger: parts.length === 1 ? first.trigger : join(parts), rest };
}

/** @param {string[]} tokens @returns {Parsed} */
function parseOne([token = "", ...rest]) {
  if (token === "not") {
    const inner = parseOne(rest);
    return { trigger: { not: inner.trigger }, rest: inner.rest };
  }
  if (token === "(") {
    const inner = parseAny(rest);
    if (inner.rest[0] !== ")") throw new Error("trigger: a parenthesis is not closed");
    return { trigger: inner.trigger, rest: inner.rest.slice(1) };
  }
  if (/** @type {readonly string[]} */ (TRIGGER_FACTS).includes(token)) {
    return { trigger: token, rest };
  }
  throw new Error(`trigger: "${token}" is no fact; known are ${TRIGGER_FACTS.join(", ")}`);
}
