import { type Localized, LotseError } from "@lizenzlotse/model";

import type { CommandCall, CommandResult } from "../contract.ts";
import { attachCurations } from "./attach-curations.ts";
import { checkSbom } from "./check-sbom.ts";
import { columnsOfList } from "./columns-of-list.ts";
import { convertSbom } from "./convert-sbom.ts";
import { diffSboms } from "./diff-sboms.ts";
import { mergeSboms } from "./merge-sboms.ts";
import { publishSbom } from "./publish-sbom.ts";
import { signSbom, verifySbom } from "./sign-sbom.ts";
import { uploadSbom } from "./upload-sbom.ts";
import { validateSbom } from "./validate-sbom.ts";

/** What is done with how many files. */
interface Action {
  /** Exactly so many, or at least so many. */
  readonly files: number | "several";
  readonly run: (call: CommandCall, files: readonly string[]) => Promise<CommandResult>;
}

const ACTIONS: Readonly<Record<string, Action>> = {
  check: { files: 1, run: checkSbom },
  validate: { files: 1, run: validateSbom },
  columns: { files: 1, run: columnsOfList },
  attach: { files: 1, run: attachCurations },
  convert: { files: 1, run: convertSbom },
  diff: { files: 2, run: diffSboms },
  merge: { files: "several", run: mergeSboms },
  sign: { files: 1, run: signSbom },
  upload: { files: 1, run: uploadSbom },
  publish: { files: 1, run: publishSbom },
  verify: { files: 1, run: verifySbom },
};

/** `lotse sbom check|validate|…`: work on bills of materials themselves. */
export async function runSbom(call: CommandCall): Promise<CommandResult> {
  const [name = "", ...files] = call.arguments;
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (action === undefined || !fits(action, files.length))
    throw new LotseError("USAGE", HOW_TO_CALL);
  return action.run(call, files);
}

function fits({ files }: Action, count: number): boolean {
  return files === "several" ? count > 1 : count === files;
}

const HOW_TO_CALL: Localized = {
  de: "Möglich sind „lotse sbom check|validate|columns|convert|attach|sign|verify|upload|publish DATEI“, „lotse sbom diff ALT NEU“ und „lotse sbom merge DATEI DATEI …“.",
  en: "Use `lotse sbom check|validate|columns|convert|attach|sign|verify|upload|publish FILE`, `lotse sbom diff OLD NEW` or `lotse sbom merge FILE FILE …`.",
};
