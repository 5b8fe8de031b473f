import { lstat } from "node:fs/promises";
import { join } from "node:path";

import { type Localized, LotseError } from "@lizenzlotse/model";
import {
  BUILT_IN_POLICY_NAMES,
  type BuiltInPolicyName,
  type ContextFile,
  formatContext,
  type PresetName,
} from "@lizenzlotse/policy";

import { CONFIGURATION_FILE_NAMES } from "../../configuration/load-configuration.ts";
import { EXIT_CODES } from "../../exit-codes.ts";
import { inOnePiece } from "../../output/in-one-piece.ts";
import { writeAtomic } from "../../output/write-atomic.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { CONTEXT_FILE_NAME } from "../shared/choose-context.ts";
import { DEFAULT_POLICY } from "../shared/choose-policy.ts";
import { resolveRoot } from "../shared/scan-settings.ts";
import { askContext } from "./ask-context.ts";
import { projectFacts } from "./find-projects.ts";
import { INIT_TEXTS } from "./init-texts.ts";
import { presetNamed } from "./preset-named.ts";
import { TerminalAsk, WITHOUT_QUESTIONS } from "./terminal-ask.ts";

/** Name of the configuration that is written where the project has none. */
const NEW_CONFIGURATION = ".lotse.yaml";

/** The default is the first choice. */
const POLICIES = [
  DEFAULT_POLICY,
  ...BUILT_IN_POLICY_NAMES.filter((name) => name !== DEFAULT_POLICY),
] as const;

/** What goes into the files. */
interface Answers {
  readonly context: ContextFile;
  readonly policy: BuiltInPolicyName;
}

/** `lotse init`: asks how the software is used and writes it down. Never runs over what is there without `--force`. */
export async function runInit(call: CommandCall): Promise<CommandResult> {
  const root = await resolveRoot(call.world, call.arguments[0] ?? ".");
  const preset = presetNamed(call.options.preset);
  await refuseToOverwrite(call, join(root, CONTEXT_FILE_NAME));
  const answers =
    call.options.yes === true ? answersOf(preset) : await askAnswers(call, root, preset);
  await writeText(call, root, CONTEXT_FILE_NAME, formatContext(answers.context));
  if (!(await hasConfiguration(root))) {
    await writeText(call, root, NEW_CONFIGURATION, configurationText(answers.policy));
  }
  call.world.stdout.write(`${INIT_TEXTS[call.language].next}\n`);
  return { exitCode: EXIT_CODES.ok };
}

async function refuseToOverwrite({ options }: CommandCall, file: string): Promise<void> {
  if (options.force === true || !(await exists(file))) return;
  throw new LotseError("USAGE", ALREADY_THERE, { hint: USE_FORCE });
}

function answersOf(preset: PresetName | undefined): Answers {
  if (preset === undefined)
    throw new LotseError("USAGE", NEEDS_PRESET, { hint: WITHOUT_QUESTIONS });
  return { context: { version: 0, preset }, policy: DEFAULT_POLICY };
}

async function askAnswers(
  call: CommandCall,
  root: string,
  preset: PresetName | undefined,
): Promise<Answers> {
  const { world, language } = call;
  const { keyboard } = world;
  if (keyboard === undefined || !world.stdout.isTTY) {
    throw new LotseError("USAGE", NO_TERMINAL, { hint: WITHOUT_QUESTIONS });
  }
  const facts = await projectFacts(call, root);
  const texts = INIT_TEXTS[language];
  const ask = new TerminalAsk({
    input: keyboard,
    write: (text) => void world.stdout.write(text),
    texts: texts.prompts,
  });
  try {
    const context = await askContext(ask, { ...facts, preset }, language);
    const policy = await ask.choose(
      texts.whichPolicy,
      POLICIES.map((value) => ({ value, text: texts.policies[value] })),
    );
    return { context, policy };
  } finally {
    ask.close();
  }
}

async function writeText(
  { world, language }: CommandCall,
  root: string,
  name: string,
  text: string,
): Promise<void> {
  await writeAtomic(join(root, name), inOnePiece(new TextEncoder().encode(text)));
  world.stdout.write(`${INIT_TEXTS[language].wrote(name)}\n`);
}

function configurationText(policy: string): string {
  return `# Lizenzlotse: docs/formats/configuration.md\nversion: 1\npolicy: ${policy}\n`;
}

async function hasConfiguration(root: string): Promise<boolean> {
  const there = await Promise.all(CONFIGURATION_FILE_NAMES.map((name) => exists(join(root, name))));
  return there.includes(true);
}

/** Links count as well: what they lead to must not be written over. */
function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

const ALREADY_THERE: Localized = {
  de: `Die Datei ${CONTEXT_FILE_NAME} gibt es schon; sie bleibt, wie sie ist.`,
  en: `There is a ${CONTEXT_FILE_NAME} already; it stays as it is.`,
};

const USE_FORCE: Localized = {
  de: "Mit --force wird sie ersetzt.",
  en: "Use --force to replace it.",
};

const NEEDS_PRESET: Localized = {
  de: "--yes braucht --preset NAME: Ohne Rückfragen muss feststehen, welcher Fall gilt.",
  en: "--yes needs --preset NAME: without questions it must be clear which case holds.",
};

const NO_TERMINAL: Localized = {
  de: "Zum Beantworten der Fragen braucht es ein Terminal.",
  en: "Answering the questions takes a terminal.",
};
