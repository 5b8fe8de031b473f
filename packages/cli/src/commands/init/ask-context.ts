import { canonicalExpression } from "@lizenzlotse/licenses";
import {
  PRESET_NAMES,
  PRESETS,
  type PresetName,
  PROVISION_TEXTS,
  QUESTION_TEXTS,
  RECIPIENT_TEXTS,
  type ContextFile,
  type WrittenAnswers,
  type WrittenArtefact,
} from "@lizenzlotse/policy";

import type { Language } from "../../messages/language.ts";
import type { Ask, Choice } from "./ask.ts";
import { INIT_TEXTS } from "./init-texts.ts";

/** Licence of a work that goes out under none. */
const PROPRIETARY = "LicenseRef-proprietary";

/** A project of the folder. */
export interface FoundProject {
  readonly name: string;
  /** Its folder, as a context file names it; `.` is the top. */
  readonly root: string;
}

/** What the project itself tells, so that fewer questions are open. */
export interface ProjectFacts {
  /** The case that was named in the call. */
  readonly preset?: PresetName | undefined;
  /** Its own declared licence. */
  readonly outbound: string | undefined;
  /** At least one; more where the folder holds several. */
  readonly projects: readonly FoundProject[];
}

/** Asks the questions of a context file. */
export async function askContext(
  ask: Ask,
  facts: ProjectFacts,
  language: Language,
): Promise<ContextFile> {
  const whole = await askAnswers(ask, facts, language);
  const artefacts = await askArtefacts(ask, facts, language);
  return { version: 0, ...whole, ...(artefacts.length > 0 && { artefacts }) };
}

async function askAnswers(
  ask: Ask,
  { outbound, preset }: ProjectFacts,
  language: Language,
): Promise<WrittenAnswers> {
  const texts = INIT_TEXTS[language];
  const use = preset === undefined ? await askUse(ask, texts.whichCase, language) : { preset };
  const license = await ask.text(
    `${QUESTION_TEXTS.outbound[language]} ${texts.licenseHint}`,
    outbound ?? texts.skip,
    (answer) => (isLicense(answer) || answer === texts.skip ? undefined : texts.noLicense),
  );
  const modified = await ask.choose(QUESTION_TEXTS.modified[language], [
    { value: undefined, text: texts.unknown },
    { value: "no" as const, text: texts.no },
    { value: "yes" as const, text: texts.yes },
  ]);
  // What the project declares itself need not be written twice, and stays right when it changes.
  const isNew = license !== texts.skip && license !== outbound;
  return { ...use, ...(isNew && { outbound: license }), ...(modified && { modified }) };
}

function isLicense(answer: string): boolean {
  return answer === PROPRIETARY || canonicalExpression(answer) !== undefined;
}

/** A usual case, or the two answers that make a case. */
async function askUse(ask: Ask, question: string, language: Language): Promise<WrittenAnswers> {
  const preset = await ask.choose(question, presetChoices(language));
  if (preset !== undefined) return { preset };
  const provide = await ask.chooseSeveral(
    QUESTION_TEXTS.provide[language],
    choicesOf(PROVISION_TEXTS, language),
  );
  if (provide.every((way) => way === "internal")) return { provide, recipient: "same-entity" };
  const recipient = await ask.choose(
    QUESTION_TEXTS.recipient[language],
    choicesOf(RECIPIENT_TEXTS, language),
  );
  return { provide, recipient };
}

function presetChoices(language: Language): readonly Choice<PresetName | undefined>[] {
  return [
    ...PRESET_NAMES.map((value) => {
      const { title, meaning } = PRESETS[value];
      return { value, text: `${title[language]}: ${meaning[language]}` };
    }),
    { value: undefined, text: INIT_TEXTS[language].noCase },
  ];
}

function choicesOf<Value extends string>(
  texts: Readonly<Record<Value, { readonly de: string; readonly en: string }>>,
  language: Language,
): readonly Choice<Value>[] {
  return (Object.keys(texts) as Value[]).map((value) => ({ value, text: texts[value][language] }));
}

/** Several projects in one folder are often several things that are passed on, each in its own way. */
async function askArtefacts(
  ask: Ask,
  { projects }: ProjectFacts,
  language: Language,
): Promise<readonly WrittenArtefact[]> {
  const texts = INIT_TEXTS[language];
  if (projects.length < 2) return [];
  const names = projects.map(({ root }) => root).join(", ");
  const isApart = await ask.choose(texts.severalProjects(names), [
    { value: false, text: texts.together },
    { value: true, text: texts.apart },
  ]);
  if (!isApart) return [];
  const artefacts: WrittenArtefact[] = [];
  for (const { name, root } of projects) {
    const use = await askUse(ask, texts.whichCaseFor(`${name} (${root})`), language);
    artefacts.push({ name: nameFor({ name, root }, artefacts), roots: [root], ...use });
  }
  return artefacts;
}

/** Two projects of one name are told apart by where they lie. */
function nameFor({ name, root }: FoundProject, before: readonly WrittenArtefact[]): string {
  return before.some((other) => other.name === name) ? `${name} ${root}` : name;
}
