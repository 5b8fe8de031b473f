import { remembered } from "@lizenzlotse/model";
import parseStructure, { type ExpressionNode } from "spdx-expression-parse";
import { MAX_EXPRESSION_LENGTH, type Expression, type LicenseTerm } from "./expression.ts";
import { tokenize, type Token } from "./tokenize.ts";

/**
 * Reads an SPDX licence expression.
 *
 * Upper and lower case of identifiers and operators do not matter. Deprecated identifiers come out as
 * their successors. Operands of the same operator stand side by side, in the order of the text.
 *
 * @param text - at most {@link MAX_EXPRESSION_LENGTH} long, with at most {@link MAX_TERMS} licences in
 * brackets at most {@link MAX_DEPTH} deep.
 * @returns undefined for anything else, `NONE` and `NOASSERTION` included; never throws.
 * @example parseExpression("mit OR gpl-2.0+") // MIT, GPL-2.0-or-later
 * @see SPDX specification, annex "SPDX license expressions"
 */
export const parseExpression: (text: string) => Expression | undefined = remembered(parseText);

function parseText(text: string): Expression | undefined {
  if (text.length > MAX_EXPRESSION_LENGTH) return undefined;
  const tokens = tokenize(text);
  const [first] = tokens ?? [];
  if (tokens === undefined || first === undefined) return undefined;
  if (tokens.length === 1) return typeof first === "string" ? undefined : first;
  const structure = structureOf(tokens);
  return structure && withTerms(structure, tokens);
}

/** What each licence is called while the library looks at brackets and operators only; the number is its token's. */
const STAND_IN = "LicenseRef-";

/**
 * The library knows fewer exceptions than the SPDX list and no `AdditionRef`, so the licences, which are
 * already understood, are handed to it as numbered references.
 */
function structureOf(tokens: readonly Token[]): ExpressionNode | undefined {
  const words = tokens.map((token, index) =>
    typeof token === "string" ? token : `${STAND_IN}${String(index)}`,
  );
  try {
    return parseStructure(words.join(" "));
  } catch {
    // The library's only way to say "no expression".
    return undefined;
  }
}

function withTerms(node: ExpressionNode, tokens: readonly Token[]): Expression {
  if ("license" in node) return tokens[Number(node.license.slice(STAND_IN.length))] as LicenseTerm;
  const operands: Expression[] = [];
  let rest: ExpressionNode = node;
  // The library nests to the right; brackets of the same operator change nothing.
  while ("conjunction" in rest && rest.conjunction === node.conjunction) {
    operands.push(withTerms(rest.left, tokens));
    rest = rest.right;
  }
  operands.push(withTerms(rest, tokens));
  return {
    kind: node.conjunction,
    operands: operands.flatMap((operand) =>
      operand.kind === node.conjunction ? operand.operands : [operand],
    ),
  };
}
