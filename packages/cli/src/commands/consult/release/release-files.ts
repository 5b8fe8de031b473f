/** Names of the files of a version; they never change, so that others can refer to them. */

/** Where the snapshot of what a report was made from is. */
export const EVIDENCE_FOLDER = "nachweise";

/** Where the annexes of a report are. */
const ANNEX_FOLDER = "anlagen";

/** A report, for example `lizenzbericht-zms-v0.9.html`. */
export function reportPath(scan: string, version: string, extension: string): string {
  return `lizenzbericht-${scan}-v${version}.${extension}`;
}

/** What one scan's report was made from. */
export function evidencePath(scan: string, name: string): string {
  return `${EVIDENCE_FOLDER}/${scan}/${name}`;
}

/** An annex of one scan's report. */
export function annexPath(scan: string, name: string): string {
  return `${ANNEX_FOLDER}/${scan}/${name}`;
}

/** The scan with the decisions applied: what the report shows. */
export const SCAN_NAME = "pruefung.json";

/** The scan as it was found, where decisions changed it. */
export const RAW_SCAN_NAME = "pruefung-ohne-entscheidungen.json";

/** The frame of the report. */
export const FRAME_NAME = "rahmen.json";

/** What the knowledge base said of the licences that occur. */
export const KNOWLEDGE_NAME = "wissen.json";
