import type { EvidenceKind, ObligationReference } from "@lizenzlotse/knowledge";
import type {
  Component,
  Localized,
  ObligationEvidencePlace,
  ObligationVerdict,
} from "@lizenzlotse/model";

import type { Situation } from "../context/situation.ts";
import type { DeliveredIndex } from "./delivered-index.ts";

/** One way to tell that a duty is met. One folder each. */
export interface ObligationCheck {
  readonly kind: EvidenceKind;
  /**
   * Pure. `fulfilled` only with evidence in the artefact: what cannot be told from files is `needs-human`, and what
   * should be there and is not is `open`.
   */
  check(subject: DutySubject): CheckOutcome;
}

/** A duty of a licence for one component, and the artefact that it is looked for in. */
export interface DutySubject {
  /** `ID` or `ID WITH exception`. */
  readonly leaf: string;
  readonly reference: ObligationReference;
  readonly component: Component;
  /** `bundled`: the licence is that of somebody else's code inside the component. */
  readonly part: "own" | "bundled";
  readonly delivered: DeliveredIndex;
  readonly circumstances: DutyCircumstances;
}

/** What else a check may ask. */
export interface DutyCircumstances {
  readonly situation: Situation;
  readonly modified: boolean;
  /** Whether the component's own files were looked into. */
  readonly looked: boolean;
  /** Names of all components whose source has to be handed out, by ref. */
  readonly sourceNames: ReadonlyMap<string, string>;
}

/** What a check came to. */
export interface CheckOutcome {
  readonly state: ObligationVerdict;
  readonly reason: Localized;
  readonly action?: Localized | undefined;
  readonly evidence: readonly ObligationEvidencePlace[];
}
