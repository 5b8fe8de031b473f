import type { ContextQuestionId, Situation } from "./situation.ts";

/**
 * The situation if one open question had the answer that asks for least; `undefined` where the assumption is
 * already the kindest.
 *
 * @param expression - the licence of the finding in question: the kindest outbound licence is the same one.
 */
export function kinderSituation(
  situation: Situation,
  id: ContextQuestionId,
  expression: string,
): Situation | undefined {
  switch (id) {
    case "provide":
      return { ...situation, provide: ["internal"] };
    case "recipient":
      return { ...situation, recipient: "same-entity" };
    case "combine":
      return { ...situation, combine: "process" };
    case "outbound":
      return { ...situation, outbound: { expression, origin: "context" } };
    case "modified":
      return undefined;
  }
}
