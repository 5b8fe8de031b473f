import { stableId } from "@lizenzlotse/model";

import type {
  Choice,
  Curation,
  Decision,
  FalsePositive,
  TextCuration,
  Waiver,
} from "./decision.ts";

/** A decision before it has its id. */
export type Undecided =
  | { readonly kind: "curation"; readonly value: Omit<Curation, "id"> }
  | { readonly kind: "text-curation"; readonly value: Omit<TextCuration, "id"> }
  | { readonly kind: "choice"; readonly value: Omit<Choice, "id"> }
  | { readonly kind: "waiver"; readonly value: Omit<Waiver, "id"> }
  | { readonly kind: "false-positive"; readonly value: Omit<FalsePositive, "id"> };

/**
 * The id of a decision: what it is about decides it, not what was decided. So a second decision about the same replaces
 * the first, and two files that decide about the same are seen to do so.
 */
export function idOfDecision(decision: Undecided): string {
  switch (decision.kind) {
    case "curation":
    case "choice": {
      const { component, versions = "" } = decision.value;
      return stableId("D", decision.kind, component, versions);
    }
    case "waiver": {
      const { component, versions = "", rule, license } = decision.value;
      return stableId("D", "waiver", component, versions, rule, license);
    }
    case "text-curation":
      return stableId("D", "text-curation", decision.value.text);
    case "false-positive": {
      const { file, license, text } = decision.value;
      return stableId("D", "false-positive", file, license, text);
    }
  }
}

/** Gives a decision its id. */
export function withId(undecided: Undecided): Decision {
  const id = idOfDecision(undecided);
  return { kind: undecided.kind, value: { id, ...undecided.value } } as Decision;
}
