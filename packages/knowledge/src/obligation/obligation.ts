import type { Localized } from "@lizenzlotse/model";

import type { Citation } from "../record/citation.ts";
import type { Trigger } from "./trigger.ts";

/** A duty that many licences ask for, whatever the licence. */
export interface GenericObligation {
  readonly id: string;
  readonly title: Localized;
  /** What to do, in one or two sentences. */
  readonly text: Localized;
  readonly trigger: Trigger;
  readonly recipient: ObligationRecipient;
  readonly severity: "must" | "must-not" | "should";
  readonly evidence: readonly ObligationEvidence[];
  /** Ids of duties that some licences accept instead; the licence's record says which. */
  readonly alternatives: readonly string[];
  readonly period: Localized | null;
  readonly role: ObligationRole;
}

/**
 * Whose receiving or using triggers a duty: `any`; only `other-legal-entity`, so that nothing arises inside one legal
 * person; or `user-of-service`, whoever interacts over a network, staff included.
 */
export type ObligationRecipient = "any" | "other-legal-entity" | "user-of-service";

/** Who usually sees to it. */
export type ObligationRole = "developer" | "distributor" | "operator" | "legal-office" | "user";

/** How a machine (`kind`) or a person (`human`) tells that a duty is met. */
export interface ObligationEvidence {
  readonly kind: EvidenceKind;
  readonly check: Localized;
}

/** The checks that evidence of an obligation may need. */
export type EvidenceKind =
  | "acknowledgement-present"
  | "attribution-complete"
  | "change-notice-present"
  | "copyright-lines-included"
  | "human"
  | "license-text-present"
  | "network-source-link"
  | "notice-content-included"
  | "outbound-license"
  | "source-available"
  | "source-note-present"
  | "source-offer-present"
  | "terms-allow-reverse-engineering";

/** How one licence asks for a generic duty. */
export interface ObligationReference {
  /** Id of the {@link GenericObligation}. */
  readonly id: string;
  readonly trigger: Trigger;
  readonly recipient: ObligationRecipient;
  readonly clause: readonly Citation[];
  /** What this licence asks in particular; the generic text holds where it is absent. */
  readonly text?: Localized;
  readonly period?: Localized;
}

/** A duty of a licence, with the others of which doing one is enough. */
export interface LicenseObligation extends ObligationReference {
  readonly alternatives: readonly ObligationReference[];
}
