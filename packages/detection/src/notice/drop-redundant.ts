import type { ByteSpan, FoundMatch, MatcherDocument } from "../contract.ts";
import type { LeafReader } from "./leaf-reader.ts";
import { familyOfLeaf, isGnuLeaf, type ExceptionMention } from "./mention.ts";
import type { JudgedMention } from "./judge-mention.ts";

/** Lines between a title and the text that it belongs to. */
const TITLE_LINES = 6;

/**
 * Leaves out mentions that only repeat another, less precisely: a bare "GPL" beside "GPL version 2", "see the
 * GNU General Public License for more details", "BSD license" above the text of one.
 */
export function dropRedundant(
  mentions: readonly JudgedMention[],
  surroundings: Surroundings,
): readonly JudgedMention[] {
  if (mentions.length === 0) return mentions;
  const { document } = surroundings;
  const context = contextOf(mentions, surroundings);
  return mentions.filter((mention) => !isRedundant(mention, context, document));
}

interface Surroundings {
  readonly document: MatcherDocument;
  readonly leaves: LeafReader;
  readonly exceptions: readonly ExceptionMention[];
}

interface Context {
  /** Families with a version somewhere in the file, by this or an earlier matcher. */
  readonly versioned: ReadonlySet<string>;
  /** Whether a GNU licence is named in more than a closing sentence. */
  readonly gnuNamed: boolean;
  /** Names with a version, and exceptions: what stands far from both has no part in them. */
  readonly precise: readonly JudgedMention[];
  readonly exceptions: readonly ExceptionMention[];
  /** Licences that texts and tags name. */
  readonly found: readonly string[];
  /** Texts that conclude; and those in which other licences are only spoken of. */
  readonly texts: readonly FoundMatch[];
  readonly doubtful: readonly FoundMatch[];
  /** Whether the file names a licence, not only a class of them. */
  readonly named: boolean;
  readonly stated: ReadonlySet<string>;
  readonly orLater: ReadonlySet<string>;
  /** Licences that the file names together with an exception. */
  readonly excepted: ReadonlySet<string>;
}

function contextOf(
  mentions: readonly JudgedMention[],
  { document, leaves, exceptions }: Surroundings,
): Context {
  const concluding = mentions.filter(({ confidence }) => confidence >= 0.6);
  const matches = document.found.filter((match) => match.class === "detection");
  const found = matches.flatMap(({ expression }) => leaves.leavesOf(expression));
  const named = concluding.flatMap(({ expressions }) => expressions);
  // The kernel's macro says "GPL" for either; it takes nothing back that a notice says.
  const precise = matches.filter(({ rule }) => rule !== "tag/module-license");
  const stated = [...precise.flatMap(({ expression }) => leaves.leavesOf(expression)), ...named];
  return {
    versioned: new Set([
      ...concluding
        .filter(({ versioned }) => versioned)
        .flatMap(({ family, expressions }) => [family, ...expressions.map(familyOfLeaf)]),
      ...found.map(familyOfLeaf),
    ]),
    precise: concluding.filter(({ versioned }) => versioned),
    exceptions,
    gnuNamed: concluding.some(({ gnu, pointing }) => gnu && !pointing) || found.some(isGnuLeaf),
    found,
    stated: new Set(stated),
    texts: matches.filter(({ kind }) => kind === "text"),
    doubtful: document.found.filter(
      ({ kind, class: concluding }) =>
        kind === "unknown" || (kind === "text" && concluding === "clue"),
    ),
    named: matches.length > 0 || concluding.some(({ fallback }) => !fallback),
    orLater: new Set(stated.filter((leaf) => leaf.endsWith("-or-later"))),
    excepted: new Set(
      stated.flatMap((leaf) => (leaf.includes(" WITH ") ? (leaf.split(" WITH ")[0] ?? []) : [])),
    ),
  };
}

function isRedundant(mention: JudgedMention, context: Context, document: MatcherDocument): boolean {
  if (mention.fallback && context.named) return true;
  if (mention.confidence < 0.6) return false;
  if (mention.impliedBy.some((license) => context.stated.has(license))) return true;
  if (isQuoted(mention, context, document)) return true;
  if (!mention.versioned && context.versioned.has(mention.family))
    return !hasOwnException(mention, context);
  if (mention.gnu && mention.pointing && !mention.versioned && context.gnuNamed) return true;
  if (mention.generic && context.found.some((leaf) => isAlike(mention, leaf))) return true;
  if ((mention.kind !== "notice" || mention.pointing) && isOutdone(mention, context)) return true;
  if (mention.expressions.every((expression) => context.excepted.has(expression))) return true;
  return isTitle(mention, context, document);
}

/** Words within which an exception belongs to the notice before it, and a version to the same notice. */
const NOTICE_WORDS = 150;

/** A notice with an exception, far from any other of its family: one file may hold several of them, as `aclocal.m4` does. */
function hasOwnException(
  { gnu, family, start, end }: JudgedMention,
  { precise, exceptions }: Context,
): boolean {
  if (!gnu) return false;
  const isNear = (other: number): boolean => Math.abs(other - start) <= NOTICE_WORDS;
  return (
    exceptions.some((one) => one.start >= end && isNear(one.start)) &&
    !precise.some((one) => one.family === family && isNear(one.start))
  );
}

/** The address of a GNU licence and a mere "GPL 2" have no "or later"; the notice beside it does. */
function isOutdone(mention: JudgedMention, { orLater }: Context): boolean {
  return mention.expressions.every(
    (expression) =>
      expression.endsWith("-only") && orLater.has(expression.replace(/-only$/u, "-or-later")),
  );
}

/**
 * Inside a partial text other licences are only spoken of; its own name may still stand in its title. A text
 * that was turned round says something else than its title.
 */
function isQuoted(
  mention: JudgedMention,
  { doubtful }: Context,
  document: MatcherDocument,
): boolean {
  if (doubtful.length === 0) return false;
  const { startByte, endByte } = document.spanOf(mention.start, mention.end - 1);
  const covers = (span: ByteSpan): boolean =>
    span.startByte <= startByte && span.endByte >= endByte;
  const family = familyOfLeaf(mention.expressions[0] ?? "");
  return doubtful.some(
    (match) =>
      covers(match) &&
      !match.holes?.some((hole) => covers(hole)) &&
      (match.kind === "unknown" || familyOfLeaf(match.expression) !== family),
  );
}

/**
 * A name right above a text is its title, and the text says more precisely which licence it is: "New BSD License"
 * above two clauses, "CMU License" above one of its variants.
 */
function isTitle(mention: JudgedMention, { texts }: Context, document: MatcherDocument): boolean {
  if (texts.length === 0) return false;
  const { endLine } = document.spanOf(mention.start, mention.end - 1);
  return texts.some(
    ({ startLine, expression }) =>
      startLine >= endLine &&
      startLine - endLine <= TITLE_LINES &&
      (isAlike(mention, expression) || isTitleOf(mention, expression)),
  );
}

/** Whether a name is a title: "Attribution 3.0" above the text of its port, or a name that grants nothing. */
function isTitleOf(mention: JudgedMention, expression: string): boolean {
  if (mention.versioned)
    return mention.expressions.every((name) => expression.startsWith(`${name}-`));
  return mention.kind !== "notice" && !(mention.form === "short" && mention.granted);
}

/** A generic name means the text beside it: `BSD` any BSD licence, `MIT` any of its variants. */
function isAlike({ family }: JudgedMention, leaf: string): boolean {
  if (family.startsWith("bsd")) return leaf.includes("BSD") || BSD_STYLE.has(leaf);
  return (family === "mit" || family === "x11") && MIT_STYLE.test(leaf);
}

/** Texts that are the BSD licence under a project's name. */
const BSD_STYLE: ReadonlySet<string> = new Set([
  "Linux-OpenIB",
  "OpenSSL",
  "OpenSSL-standalone",
  "SSLeay-standalone",
]);
const MIT_STYLE = /^(?:MIT|X11|ICU$|curl$)/u;
