import { correctScan, supplementScan, unresolvedComponents } from "@lizenzlotse/core";
import type { Corrections, ScanResult } from "@lizenzlotse/model";

import type { CommandCall } from "../commands/contract.ts";
import type { Run } from "../commands/shared/run.ts";
import { importedPackFiles, loadPack } from "./pack-folder.ts";

/** Value of `--data` that leaves imported packs unread. */
const NO_DATA = "none";

/** A scan to which licences from outside the tree may be added. */
export interface EnrichableScan {
  readonly scan: ScanResult;
  readonly corrections: Corrections;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
}

/**
 * Adds what imported data packs say about components without a licence and, only with `--enrich`, what registries on the
 * network say about those that are still without one.
 *
 * @throws {LotseError} `CONFIGURATION_INVALID` for wrong settings, `DOCUMENT_INVALID` for a damaged pack.
 */
export async function enrichScan(
  call: CommandCall,
  run: Run,
  { scan, corrections, createdAt }: EnrichableScan,
): Promise<ScanResult> {
  if (unresolvedComponents(scan).length === 0) return scan;
  const offline = await withPacks(call, scan);
  const enriched =
    call.options.enrich === true && unresolvedComponents(offline).length > 0
      ? await withNetwork(call, run, { scan: offline, createdAt })
      : offline;
  return enriched === scan ? scan : correctScan(enriched, corrections);
}

async function withPacks({ world, options }: CommandCall, scan: ScanResult): Promise<ScanResult> {
  const named = options.data ?? [];
  const files = named.includes(NO_DATA) ? [] : [...named, ...(await importedPackFiles(world))];
  if (files.length === 0) return scan;
  const { askablePackages, supplementOfPacks } = await import("@lizenzlotse/enrichment");
  const packages = askablePackages(unresolvedComponents(scan), () => false);
  const packs = await Promise.all(files.map((file) => loadPack(world, file)));
  const supplement = supplementOfPacks(packages, packs);
  return supplement.uses.length === 0 ? scan : supplementScan(scan, supplement);
}

async function withNetwork(
  call: CommandCall,
  run: Run,
  { scan, createdAt }: Pick<EnrichableScan, "scan" | "createdAt">,
): Promise<ScanResult> {
  const { askablePackages } = await import("@lizenzlotse/enrichment");
  const { openNetwork } = await import("./open-network.ts");
  const { supplementOfAnswers } = await import("@lizenzlotse/enrichment/network");
  const network = await openNetwork(call, run, createdAt);
  try {
    const packages = askablePackages(unresolvedComponents(scan), network.isExcluded);
    const answers = await network.ask(packages.map(({ published }) => published));
    return supplementScan(scan, supplementOfAnswers(packages, answers));
  } finally {
    await network.close();
  }
}
