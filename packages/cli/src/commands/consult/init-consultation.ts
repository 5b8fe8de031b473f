import { lstat, mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";

import { type Localized, LotseError } from "@lizenzlotse/model";
import {
  type Consultation,
  CONSULTATION_FILE,
  type ContextFile,
  formatConsultation,
  formatContext,
  loadConsultation,
} from "@lizenzlotse/policy";

import { EXIT_CODES } from "../../exit-codes.ts";
import { inOnePiece } from "../../output/in-one-piece.ts";
import { writeAtomic } from "../../output/write-atomic.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { presetNamed } from "../init/preset-named.ts";
import { CONTEXT_FILE_NAME } from "../shared/choose-context.ts";
import { DEFAULT_POLICY } from "../shared/choose-policy.ts";
import { askConsultation } from "./ask-consultation.ts";
import { CONSULT_TEXTS } from "./consult-texts.ts";
import { consultationOf } from "./consultation-of.ts";
import { frameFromOptions } from "./frame-from-options.ts";

/** Name of the configuration: a consultation is judged by its own policy and decisions. */
const CONFIGURATION_NAME = ".lotse.yaml";

/** `lotse consult init [FOLDER]`: makes the folder of a consultation, with flags alone (`--yes`) or by asking. */
export async function initConsultation(
  call: CommandCall,
  [written = "."]: readonly string[],
): Promise<CommandResult> {
  const root = resolve(call.world.folder, written);
  await refuseToOverwrite(call, root);
  const { consultation, context } = await answersOf(call);
  // What a flag holds is checked like what a person wrote into the file.
  loadConsultation(formatConsultation(consultation), CONSULTATION_FILE);
  await mkdir(root, { recursive: true });
  const files = {
    [CONSULTATION_FILE]: formatConsultation(consultation),
    [CONTEXT_FILE_NAME]: formatContext(context),
    [CONFIGURATION_NAME]: configurationText(call.options.policy ?? DEFAULT_POLICY),
  };
  const texts = CONSULT_TEXTS[call.language];
  for (const [name, text] of Object.entries(files)) {
    await writeAtomic(join(root, name), inOnePiece(new TextEncoder().encode(text)));
    call.world.stdout.write(texts.wrote(join(written, name)));
  }
  call.world.stdout.write(texts.nextScan(written));
  return { exitCode: EXIT_CODES.ok };
}

interface Answers {
  readonly consultation: Consultation;
  readonly context: ContextFile;
}

async function answersOf(call: CommandCall): Promise<Answers> {
  const frame = frameFromOptions(call);
  const preset = presetNamed(call.options.preset);
  if (call.options.yes !== true) return askConsultation(call, frame, preset);
  if (preset === undefined) throw new LotseError("USAGE", NEEDS_PRESET);
  const { agency, reference, procedure, editor } = frame;
  if ([agency, reference, procedure, editor].includes(undefined)) {
    throw new LotseError("USAGE", NEEDS_FIELDS);
  }
  return {
    consultation: consultationOf(call, { ...frame, agency, reference, procedure, editor }),
    context: { version: 0, preset },
  };
}

async function refuseToOverwrite({ options }: CommandCall, root: string): Promise<void> {
  const there = await lstat(join(root, CONSULTATION_FILE)).catch(() => undefined);
  if (there === undefined || options.force === true) return;
  throw new LotseError("USAGE", ALREADY_THERE, { hint: USE_FORCE });
}

function configurationText(policy: string): string {
  return `# Lizenzlotse: docs/formats/configuration.md\nversion: 1\npolicy: ${policy}\n`;
}

const NEEDS_PRESET: Localized = {
  de: "--yes braucht --preset NAME: Ohne Rückfragen muss feststehen, welcher Fall gilt.",
  en: "--yes needs --preset NAME: without questions it must be clear which case holds.",
};

const NEEDS_FIELDS: Localized = {
  de: "--yes braucht --agency, --file-number, --procedure und --by (oder LOTSE_AUTHOR).",
  en: "--yes needs --agency, --file-number, --procedure and --by (or LOTSE_AUTHOR).",
};

const ALREADY_THERE: Localized = {
  de: "In diesem Ordner gibt es schon eine Beratung; sie bleibt, wie sie ist.",
  en: "There is a consultation in this folder already; it stays as it is.",
};

const USE_FORCE: Localized = {
  de: "Mit --force wird ihre Datei ersetzt.",
  en: "Use --force to replace its file.",
};
