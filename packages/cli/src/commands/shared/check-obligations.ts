import { dirname, relative, resolve } from "node:path";

import { examineArtefact } from "@lizenzlotse/core";
import {
  type Assessment,
  type DeliveredArtefact,
  type Localized,
  LotseError,
  type ScanResult,
} from "@lizenzlotse/model";
import {
  addObligations,
  assessObligations,
  type Context,
  contextOfArtefact,
} from "@lizenzlotse/policy";

import type { CommandCall } from "../contract.ts";
import { chooseArtefacts } from "./choose-artefacts.ts";
import type { Standards } from "./judge.ts";
import type { Run } from "./run.ts";
import { type JudgedScan, scanProject } from "./scan-project.ts";
import { isDocument } from "./read-document.ts";
import { resolveRoot } from "./scan-settings.ts";

/** A scan, the artefact that was looked into, and the assessment with every duty. */
export interface CheckedObligations extends Pick<JudgedScan, "loaded" | "standards" | "root"> {
  readonly scan: ScanResult;
  readonly artefact: DeliveredArtefact;
  readonly assessment: Assessment;
}

/** What is looked into, and for what of the context file. */
export interface DeliveredTarget {
  /** As given; absent: the project itself. */
  readonly path: string | undefined;
  /** Id of the artefact whose components it has to serve; absent: all, in the context that the path tells. */
  readonly artefactId?: string | undefined;
}

/**
 * Scans the folder of a call, looks into what is delivered and judges the duties of all components in it.
 *
 * @param target - default: the folder or archive of `--artefact`.
 * @throws {LotseError} `USAGE` for a wrong context, `ROOT_UNREADABLE` for an artefact that is none.
 */
export async function checkObligations(
  call: CommandCall,
  run: Run,
  target: DeliveredTarget = { path: call.options.artefact },
): Promise<CheckedObligations> {
  const { world } = call;
  const {
    loaded,
    scan: whole,
    assessment,
    standards,
    root: scanned,
  } = await scanProject(call, run);
  const { policy, decisions } = standards;
  const root = await folderOf(call, target);
  const path = target.path === undefined ? root : resolve(world.folder, target.path);
  const { scan, context } = scopeOf(whole, standards, { ...target, place: relative(root, path) });
  const { artefact, diagnostics } = await examineArtefact({
    path,
    as: target.path === undefined ? "project" : "artefact",
    root,
    components: scan.components,
    signal: world.signal,
  });
  for (const { code, location } of diagnostics)
    run.terminal.warn(`${artefact.name}: ${location.path} (${code})`, undefined);
  const states = assessObligations({
    scan,
    verdicts: assessment.verdicts,
    delivered: artefact,
    context,
  });
  return {
    root: scanned,
    loaded,
    standards,
    scan: { ...scan, delivered: [artefact] },
    artefact,
    assessment: addObligations(assessment, states, { policy, scan, decisions }),
  };
}

/** The components and the context that an artefact of the context file has; without its name all, by the place. */
function scopeOf(
  scan: ScanResult,
  standards: Standards,
  { artefactId, place }: DeliveredTarget & { readonly place: string },
): { readonly scan: ScanResult; readonly context: Context | undefined } {
  if (artefactId === undefined) return { scan, context: contextOfArtefact(standards, place) };
  const [artefact] = chooseArtefacts(scan, standards, artefactId);
  const members = artefact?.members ?? new Set();
  return {
    scan: { ...scan, components: scan.components.filter(({ ref }) => members.has(ref)) },
    context: standards.artefacts?.find(({ id }) => id === artefact?.id) ?? standards.context,
  };
}

/** The folder that the components' evidence is relative to; a bill of materials has none, only a place where it lies. */
async function folderOf(
  { world, arguments: [path = "."] }: CommandCall,
  target: DeliveredTarget,
): Promise<string> {
  if (!(await isDocument(world, path))) return resolveRoot(world, path);
  if (target.path === undefined) throw new LotseError("USAGE", NAME_THE_ARTEFACT);
  return dirname(resolve(world.folder, path));
}

const NAME_THE_ARTEFACT: Localized = {
  de: "Zu einer Stückliste gehört --artefact ORDNER|ARCHIV: darin wird nachgesehen, welche Pflichten erfüllt sind.",
  en: "A bill of materials needs --artefact FOLDER|ARCHIVE: that is where it is checked which duties are met.",
};
