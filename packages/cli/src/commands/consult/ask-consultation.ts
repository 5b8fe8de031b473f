import { CONFIDENTIALITIES, type Localized, LotseError } from "@lizenzlotse/model";
import type { Consultation, ContextFile, PresetName } from "@lizenzlotse/policy";

import type { CommandCall } from "../contract.ts";
import type { Ask } from "../init/ask.ts";
import { askContext } from "../init/ask-context.ts";
import { TerminalAsk } from "../init/terminal-ask.ts";
import {
  ASKED_FIELDS,
  type AskedField,
  CONSULT_TEXTS,
  type ConsultTexts,
} from "./consult-texts.ts";
import { isDate } from "./date-from.ts";
import type { Frame } from "./frame-from-options.ts";
import { consultationOf } from "./consultation-of.ts";

const NEEDED: ReadonlySet<AskedField> = new Set(["agency", "reference", "procedure", "editor"]);

/**
 * Asks for everything that the flags do not say.
 *
 * @throws {LotseError} `USAGE` where nobody can answer.
 */
export async function askConsultation(
  call: CommandCall,
  given: Frame,
  preset: PresetName | undefined,
): Promise<{ readonly consultation: Consultation; readonly context: ContextFile }> {
  const { world, language } = call;
  const { keyboard } = world;
  if (keyboard === undefined || !world.stdout.isTTY) {
    throw new LotseError("USAGE", NO_TERMINAL, { hint: WITHOUT_QUESTIONS });
  }
  const texts = CONSULT_TEXTS[language];
  const ask = new TerminalAsk({
    input: keyboard,
    write: (text) => void world.stdout.write(text),
    texts: texts.prompts,
  });
  try {
    const frame = await askFrame(ask, given, texts);
    const facts = { outbound: undefined, projects: [], preset };
    const context = await askContext(ask, facts, language);
    return { consultation: consultationOf(call, frame), context };
  } finally {
    ask.close();
  }
}

/** The frame, completed by asking for what is absent. */
async function askFrame(ask: Ask, given: Frame, texts: ConsultTexts): Promise<Frame> {
  const frame: { -readonly [Field in keyof Frame]: Frame[Field] } = { ...given };
  for (const field of ASKED_FIELDS) {
    if (frame[field] !== undefined) continue;
    const hint = NEEDED.has(field) ? "" : texts.optional;
    const answer = await ask.text(texts.questions[field], hint, (text) =>
      problemOf(field, text === hint ? "" : text, texts),
    );
    frame[field] = answer === hint ? undefined : answer;
  }
  frame.confidentiality ??= await ask.choose(
    texts.whichConfidentiality,
    // Internal first: what nobody thought about is not for the public.
    [...CONFIDENTIALITIES]
      .sort((left, right) => Number(right === "internal") - Number(left === "internal"))
      .map((value) => ({ value, text: texts.confidentiality[value] })),
  );
  return frame;
}

function problemOf(field: AskedField, answer: string, texts: ConsultTexts): string | undefined {
  if (answer === "") return NEEDED.has(field) ? texts.needsAnswer : undefined;
  return field === "due" && !isDate(answer) ? texts.needsDate : undefined;
}

const NO_TERMINAL: Localized = {
  de: "Zum Beantworten der Fragen braucht es ein Terminal.",
  en: "Answering the questions takes a terminal.",
};

const WITHOUT_QUESTIONS: Localized = {
  de: "Ohne Rückfragen: lotse consult init ORDNER --agency BEHÖRDE --file-number AZ --procedure VERFAHREN --by NAME --preset webdienst --yes",
  en: "Without questions: lotse consult init FOLDER --agency BODY --file-number NUMBER --procedure WHAT --by NAME --preset webdienst --yes",
};
