import type { Assessment, ScanResult } from "@lizenzlotse/model";
import { assess, type ContextAnswers, type DecisionBook, type Policy } from "@lizenzlotse/policy";

/** What a scan is judged by. */
export interface Standards extends ContextAnswers {
  readonly policy: Policy;
  readonly decisions: DecisionBook;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
}

/** Judges a scan. */
export function judge(scan: ScanResult, standards: Standards): Assessment {
  return assess({ scan: { head: scan.head, components: scan.components }, ...standards });
}
