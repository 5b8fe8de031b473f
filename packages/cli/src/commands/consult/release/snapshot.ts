import { join } from "node:path";

import { type EvidenceFile, isSafePath } from "@lizenzlotse/evidence";
import { CONSULTATION_FILE, formatConsultation, type Policy } from "@lizenzlotse/policy";

import { decisionPaths } from "../../../decisions/decision-paths.ts";
import { readIfPresent } from "../../../decisions/read-if-present.ts";
import { CONTEXT_FILE_NAME } from "../../shared/choose-context.ts";
import type { ConsultationFolder } from "../consultation-folder.ts";
import { EVIDENCE_FOLDER } from "./release-files.ts";
import { policySnapshot } from "./policy-snapshot.ts";

/** Largest file that is copied. */
const MAX_FILE_BYTES = 67_108_864;

/** Name of the policy as it was put together. */
export const POLICY_NAME = "richtlinie.json";

/** Files that decide the judgement and are copied as they are. */
const COPIED = [CONTEXT_FILE_NAME, ".lotse.yaml"] as const;

/** Copies of everything that people wrote and that a report rests on, and the policy as it was put together. */
export async function snapshotOf(
  { root, consultation }: ConsultationFolder,
  policy: Policy,
): Promise<readonly EvidenceFile[]> {
  const { file, log } = decisionPaths(root);
  const policies = policyFiles(policy).map((name) => join(root, name));
  const paths = [...COPIED.map((name) => join(root, name)), file, log, ...policies];
  const copies = await Promise.all(
    paths.map(async (path) => {
      const text = await readIfPresent(path, MAX_FILE_BYTES);
      return text === undefined ? [] : [textFile(path.slice(root.length + 1), text)];
    }),
  );
  return [
    // Versions are written into the file afterwards, so they are not part of what the report was made from.
    textFile(CONSULTATION_FILE, formatConsultation({ ...consultation, releases: undefined })),
    textFile(POLICY_NAME, policySnapshot(policy)),
    ...copies.flat(),
  ];
}

/** Files of the policy that lie below the consultation; what comes with the tool, or from elsewhere, is no file here. */
function policyFiles({ layers }: Policy): readonly string[] {
  return layers
    .map(({ origin }) => origin)
    .filter((origin) => /\.ya?ml$/u.test(origin) && isSafePath(origin));
}

function textFile(name: string, text: string): EvidenceFile {
  const bytes = new TextEncoder().encode(text);
  return { path: `${EVIDENCE_FOLDER}/${name}`, role: "evidence", bytes };
}
