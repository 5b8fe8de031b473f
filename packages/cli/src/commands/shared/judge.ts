import type { Assessment, ScanResult } from "@lizenzlotse/model";
import { assess, type Policy } from "@lizenzlotse/policy";

/** Judges a scan. */
export function judge(scan: ScanResult, policy: Policy, createdAt: string): Assessment {
  return assess({ scan: { head: scan.head, components: scan.components }, policy, createdAt });
}
