import { dirname, relative, resolve } from "node:path";

import { examineArtefact } from "@lizenzlotse/core";
import {
  type Assessment,
  type DeliveredArtefact,
  type Localized,
  LotseError,
  type ScanResult,
} from "@lizenzlotse/model";
import { addObligations, assessObligations, contextOfArtefact } from "@lizenzlotse/policy";

import type { CommandCall } from "../contract.ts";
import type { Run } from "./run.ts";
import { type JudgedScan, scanProject } from "./scan-project.ts";
import { isDocument } from "./read-document.ts";
import { resolveRoot } from "./scan-settings.ts";

/** A scan, the artefact that was looked into, and the assessment with every duty. */
export interface CheckedObligations extends Pick<JudgedScan, "loaded"> {
  readonly scan: ScanResult;
  readonly artefact: DeliveredArtefact;
  readonly assessment: Assessment;
}

/**
 * Scans the folder of a call, looks into the artefact (`--artefact`; else the project itself) and judges the duties of
 * all components in it.
 *
 * @throws {LotseError} `USAGE` for a wrong context, `ROOT_UNREADABLE` for an artefact that is none.
 */
export async function checkObligations(call: CommandCall, run: Run): Promise<CheckedObligations> {
  const { options, world } = call;
  const { loaded, scan, assessment, standards } = await scanProject(call, run);
  const { policy, decisions } = standards;
  const root = await folderOf(call);
  const path = options.artefact === undefined ? root : resolve(world.folder, options.artefact);
  const { artefact, diagnostics } = await examineArtefact({
    path,
    as: options.artefact === undefined ? "project" : "artefact",
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
    context: contextOfArtefact(standards, relative(root, path)),
  });
  return {
    loaded,
    scan: { ...scan, delivered: [artefact] },
    artefact,
    assessment: addObligations(assessment, states, { policy, scan, decisions }),
  };
}

/** The folder that the components' evidence is relative to; a bill of materials has none, only a place where it lies. */
async function folderOf({ world, options, arguments: [path = "."] }: CommandCall): Promise<string> {
  if (!(await isDocument(world, path))) return resolveRoot(world, path);
  if (options.artefact === undefined) throw new LotseError("USAGE", NAME_THE_ARTEFACT);
  return dirname(resolve(world.folder, path));
}

const NAME_THE_ARTEFACT: Localized = {
  de: "Zu einer Stückliste gehört --artefact ORDNER|ARCHIV: darin wird nachgesehen, welche Pflichten erfüllt sind.",
  en: "A bill of materials needs --artefact FOLDER|ARCHIVE: that is where it is checked which duties are met.",
};
