import type { Localized } from "../text/localized.ts";
import { PLAIN, type KeyOrder } from "./key-order.ts";
import type { ObligationState } from "./obligation-state.ts";
import { SOURCE_LOCATION_ORDER } from "./scan-result-key-order.ts";

const LOCALIZED_ORDER: KeyOrder<Localized> = { de: PLAIN, en: PLAIN };

export const OBLIGATION_STATE_ORDER: KeyOrder<ObligationState> = {
  id: PLAIN,
  obligation: PLAIN,
  title: LOCALIZED_ORDER,
  severity: PLAIN,
  role: PLAIN,
  license: PLAIN,
  components: PLAIN,
  artefact: PLAIN,
  clauses: LOCALIZED_ORDER,
  state: PLAIN,
  reason: LOCALIZED_ORDER,
  action: LOCALIZED_ORDER,
  evidence: { location: SOURCE_LOCATION_ORDER, normalizedSha256: PLAIN },
  metBy: PLAIN,
  easedBy: PLAIN,
  assumptions: PLAIN,
  recordReviewed: PLAIN,
};
