import { leavesOf } from "@lizenzlotse/licenses";
import type { MatcherDocument } from "../contract.ts";
import { familyOfLeaf, isGnuLeaf } from "./mention.ts";
import type { JudgedMention } from "./judge-mention.ts";

/** Lines between a title and the text that it belongs to. */
const TITLE_LINES = 6;

/**
 * Leaves out mentions that only repeat another, less precisely: a bare "GPL" beside "GPL version 2", "see the
 * GNU General Public License for more details", "BSD license" above the text of one.
 */
export function dropRedundant(
  mentions: readonly JudgedMention[],
  document: MatcherDocument,
): readonly JudgedMention[] {
  const context = contextOf(mentions, document);
  return mentions.filter((mention) => !isRedundant(mention, context, document));
}

interface Context {
  /** Families with a version somewhere in the file, by this or an earlier matcher. */
  readonly versioned: ReadonlySet<string>;
  /** Whether a GNU licence is named in more than a closing sentence. */
  readonly gnuNamed: boolean;
  /** Licences that texts and tags name. */
  readonly found: readonly string[];
  readonly orLater: ReadonlySet<string>;
}

function contextOf(mentions: readonly JudgedMention[], document: MatcherDocument): Context {
  const concluding = mentions.filter(({ confidence }) => confidence >= 0.6);
  const found = document.found
    .filter((match) => match.class === "detection")
    .flatMap(({ expression }) => leavesOf(expression));
  const named = concluding.flatMap(({ expressions }) => expressions);
  return {
    versioned: new Set([
      ...concluding.filter(({ versioned }) => versioned).map(({ family }) => family),
      ...found.map(familyOfLeaf),
    ]),
    gnuNamed: concluding.some(({ gnu, pointing }) => gnu && !pointing) || found.some(isGnuLeaf),
    found,
    orLater: new Set([...found, ...named].filter((leaf) => leaf.endsWith("-or-later"))),
  };
}

function isRedundant(mention: JudgedMention, context: Context, document: MatcherDocument): boolean {
  if (mention.confidence < 0.6) return false;
  if (isQuoted(mention, document)) return true;
  if (!mention.versioned && context.versioned.has(mention.family)) return true;
  if (mention.gnu && mention.pointing && !mention.versioned && context.gnuNamed) return true;
  if (mention.generic && context.found.some((leaf) => isAlike(mention, leaf))) return true;
  if (mention.kind !== "notice" && isOutdone(mention, context)) return true;
  return isTitle(mention, document);
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
function isQuoted(mention: JudgedMention, document: MatcherDocument): boolean {
  const { startByte, endByte } = document.spanOf(mention.start, mention.end - 1);
  const inside = document.found.filter(
    (match) => match.startByte <= startByte && match.endByte >= endByte,
  );
  return inside.some(
    (match) =>
      match.kind === "unknown" ||
      (match.kind === "text" &&
        match.class === "clue" &&
        familyOfLeaf(match.expression) !== familyOfLeaf(mention.expressions[0] ?? "")),
  );
}

function isTitle(mention: JudgedMention, document: MatcherDocument): boolean {
  if (mention.versioned || mention.kind === "notice") return false;
  const { endLine } = document.spanOf(mention.start, mention.end - 1);
  return document.found.some(
    ({ kind, startLine, class: concluding }) =>
      kind === "text" &&
      concluding === "detection" &&
      startLine >= endLine &&
      startLine - endLine <= TITLE_LINES,
  );
}

/** A generic name means the text beside it: `BSD` any BSD licence, `MIT` any of its variants. */
function isAlike({ family }: JudgedMention, leaf: string): boolean {
  if (family === "bsd") return leaf.includes("BSD");
  return leaf.startsWith("MIT") || leaf.startsWith("X11") || leaf === "ICU" || leaf === "curl";
}
