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
  const answered = {
    ...situation,
    assumed: new Set([...situation.assumed].filter((each) => each !== id)),
  };
  switch (id) {
    case "provide":
      return { ...answered, provide: ["internal"], recipient: internalRecipient(situation) };
    case "recipient":
      return { ...answered, recipient: "same-entity" };
    case "combine":
      return { ...answered, combine: "process" };
    case "outbound":
      return { ...answered, outbound: { expression, origin: "context" } };
    case "modified":
      return undefined;
  }
}

/** Internal use already says who receives it, where nobody said otherwise. */
function internalRecipient({ recipient, assumed }: Situation): Situation["recipient"] {
  return assumed.has("recipient") ? "same-entity" : recipient;
}
