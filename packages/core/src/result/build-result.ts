import { posix, sep } from "node:path";

import { SPDX_LIST_VERSION } from "@lizenzlotse/licenses";
import {
  byText,
  type Component,
  type Diagnostic,
  type DismissedMatch,
  type ExcludedPaths,
  SCAN_RESULT_VERSION,
  type ScanHead,
  type ScanResult,
  type ScanSubject,
  sortDiagnostics,
} from "@lizenzlotse/model";
import { DETECTION_VERSION } from "@lizenzlotse/detection";

import type { FileDeclarations } from "../declarations/file-declarations.ts";
import type { Inventory } from "../conclude/conclude-inventory.ts";
import { folderOf } from "../first-party/project-folders.ts";
import { toFileFindings } from "../match/to-file-findings.ts";
import type { MatchedFile } from "../match/matched.ts";
import type { ScanOptions } from "../options.ts";
import type { ReadCounts } from "../read/scanned-files.ts";

/** Everything that a scan brought together. */
export interface ScanParts {
  readonly options: ScanOptions;
  /** What the subject is called; absent: after its projects or its folder. */
  readonly name?: string | undefined;
  readonly excluded: readonly ExcludedPaths[];
  readonly inventory: Inventory;
  readonly matched: readonly MatchedFile[];
  readonly dismissed: readonly DismissedMatch[];
  readonly declarations: FileDeclarations;
  readonly diagnostics: readonly Diagnostic[];
  readonly filesListed: number;
  readonly reads: ReadCounts;
}

/** Puts a scan into its document form: sorted, counted, without absolute paths. */
export function buildResult(parts: ScanParts): ScanResult {
  const diagnostics = sortDiagnostics(parts.diagnostics);
  const files = parts.matched
    .map((matched) => toFileFindings(matched, parts.declarations.of(matched.file.path)))
    .sort(byText(({ path }) => path));
  const head: ScanHead = {
    kind: "lizenzlotse/scan-result",
    schemaVersion: SCAN_RESULT_VERSION,
    tool: {
      name: "lizenzlotse",
      version: parts.options.toolVersion,
      spdxListVersion: SPDX_LIST_VERSION,
      detectionVersion: DETECTION_VERSION,
    },
    createdAt: parts.options.createdAt,
    subject: subjectOf(parts),
    settings: {
      depth: parts.options.depth,
      archives: parts.options.depth === "deep" ? "open" : "closed",
      gitignore: parts.options.gitignore,
      excluded: parts.excluded,
      roles: parts.options.roles.map(({ pattern, role, reason }) => ({ pattern, role, reason })),
    },
    roots: parts.inventory.roots,
    artefacts: [],
    choices: parts.inventory.choices,
    ...dismissedOf(parts.dismissed),
    evidenceSteps: parts.inventory.evidenceSteps,
    counts: {
      filesListed: parts.filesListed,
      ...parts.reads,
      components: parts.inventory.components.length,
      fileFindings: files.length,
      diagnostics: diagnostics.length,
    },
    complete: diagnostics.every(({ effect }) => effect === "none"),
    diagnosticCounts: countCodes(diagnostics),
  };
  return { head, components: parts.inventory.components, diagnostics, files };
}

function dismissedOf(dismissed: readonly DismissedMatch[]): Pick<ScanHead, "dismissed"> {
  if (dismissed.length === 0) return {};
  const line = ({ location }: DismissedMatch): string =>
    String(location.line ?? 0).padStart(LINE_DIGITS, "0");
  return { dismissed: [...dismissed].sort(byText(({ location }) => location.path, line)) };
}

/** Digits that put line numbers in order as text. */
const LINE_DIGITS = 12;

/** Named after the project in the root folder that has a name, else after the folder itself. */
function subjectOf({ options, inventory, name: given }: ScanParts): ScanSubject {
  const main = given === undefined ? inventory.components.find(isNamedInRootFolder) : undefined;
  const folder = posix.basename(options.root.split(sep).join("/"));
  const name = given ?? main?.name ?? (folder === "" ? "root" : folder);
  return {
    name,
    ...(main?.version === undefined ? {} : { version: main.version }),
    ...(inventory.outbound === undefined ? {} : { outbound: inventory.outbound }),
  };
}

/** Images, pipelines and submodules have no name of their own and are called like the file that lists them. */
function isNamedInRootFolder({ ref, name }: Component): boolean {
  const prefix = "first-party:";
  const manifest = ref.slice(prefix.length);
  return ref.startsWith(prefix) && folderOf(manifest) === "" && name !== manifest;
}

/** How often each code occurs, by code. */
export function countCodes(diagnostics: readonly Diagnostic[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of diagnostics) counts[code] = (counts[code] ?? 0) + 1;
  return Object.fromEntries(
    Object.entries(counts).sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}
