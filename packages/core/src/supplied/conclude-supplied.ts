import { DETECTION_VERSION } from "@lizenzlotse/detection";
import {
  equivalentExpressions,
  leavesOf,
  satisfies,
  SPDX_LIST_VERSION,
} from "@lizenzlotse/licenses";
import {
  byText,
  type Component,
  type ComponentLicenses,
  NOASSERTION,
  type OutboundLicense,
  SCAN_RESULT_VERSION,
  type ScanHead,
  type ScanResult,
  sortDiagnostics,
  sortedUnique,
  type StatedComponent,
  type StatedInventory,
} from "@lizenzlotse/model";

import { licensesOf } from "../conclude/component-evidence.ts";
import { countCodes } from "../result/build-result.ts";

/** What a supplied document is concluded with. Nothing is read from the environment. */
export interface ConcludeOptions {
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly toolVersion: string;
}

/**
 * Makes a ScanResult of what a supplied document states, so that it is judged like a scanned tree. Its licence
 * statements are normalised and concluded by the same rules; what the document itself concluded is heard first.
 */
export function conclude(inventory: StatedInventory, options: ConcludeOptions): ScanResult {
  const components = inventory.components.map(concludeStated).sort(byText(({ ref }) => ref));
  const diagnostics = sortDiagnostics(inventory.diagnostics);
  return { head: headOf(inventory, components, options), components, diagnostics, files: [] };
}

function concludeStated(stated: StatedComponent): Component {
  const { statements: _statements, detected: _detected, bundled: _bundled, ...facts } = stated;
  return { ...facts, licenses: licensesOfStated(stated) };
}

/**
 * A supplier that concludes MIT of "MIT OR GPL-2.0-only" has chosen, not contradicted itself: where what is concluded
 * satisfies what is declared, it stands alone. Everything that was stated stays visible.
 */
function licensesOfStated({ statements, detected, bundled }: StatedComponent): ComponentLicenses {
  const all = licensesOf({ statements, own: detected, bundled, looked: false });
  if (all.concluded.reviewReasons.length === 0) return all;
  const conclusions = statements.filter(isConclusion);
  const rest = statements.filter((statement) => !isConclusion(statement));
  if (conclusions.length === 0 || rest.length === 0) return all;
  const own = licensesOf({ statements: conclusions, own: detected, bundled, looked: false });
  const declared = licensesOf({ statements: rest, own: [], bundled: [], looked: false });
  return agrees(own.concluded.expression, declared.concluded.expression)
    ? { ...all, concluded: own.concluded }
    : all;
}

/** Readers name the field after what the format calls it. */
function isConclusion({ field }: { readonly field: string }): boolean {
  return /concluded/iu.test(field);
}

function agrees(conclusion: string, declared: string): boolean {
  if (conclusion === NOASSERTION) return false;
  const concluded = new Set(leavesOf(conclusion));
  return (
    declared === NOASSERTION ||
    equivalentExpressions(conclusion, declared) ||
    satisfies(declared, (leaf) => concluded.has(leaf))
  );
}

function headOf(
  inventory: StatedInventory,
  components: readonly Component[],
  options: ConcludeOptions,
): ScanHead {
  const { document, subject, diagnostics } = inventory;
  const outbound = outboundOf(inventory);
  return {
    kind: "lizenzlotse/scan-result",
    schemaVersion: SCAN_RESULT_VERSION,
    tool: {
      name: "lizenzlotse",
      version: options.toolVersion,
      spdxListVersion: SPDX_LIST_VERSION,
      detectionVersion: DETECTION_VERSION,
    },
    createdAt: options.createdAt,
    subject: {
      name: subject.name,
      ...(subject.version === undefined ? {} : { version: subject.version }),
      ...(outbound === undefined ? {} : { outbound }),
      document,
    },
    settings: {
      depth: "manifest",
      archives: "closed",
      gitignore: "ignored",
      excluded: [],
      roles: [],
    },
    roots: sortedUnique(inventory.roots),
    artefacts: [],
    choices: [],
    evidenceSteps: [],
    counts: {
      filesListed: 1,
      filesRead: 1,
      bytesRead: inventory.documentBytes,
      components: components.length,
      fileFindings: 0,
      diagnostics: diagnostics.length,
    },
    complete: diagnostics.every(({ effect }) => effect === "none"),
    diagnosticCounts: countCodes(diagnostics),
  };
}

/** What the document says about the licence of the whole, concluded like everything else. */
function outboundOf({ subject: { statements } }: StatedInventory): OutboundLicense | undefined {
  const { concluded } = licensesOf({ statements, own: [], bundled: [], looked: false });
  if (concluded.expression === NOASSERTION) return undefined;
  return {
    expression: concluded.expression,
    locations: statements.map(({ location }) => location),
  };
}
