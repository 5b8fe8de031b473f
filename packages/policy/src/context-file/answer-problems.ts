import { canonicalExpression } from "@lizenzlotse/licenses";
import { didYouMean, localize, type Localized } from "@lizenzlotse/model";
import { PROPRIETARY } from "@lizenzlotse/knowledge";

import { REST } from "../context/artefact.ts";
import type { FileProblem } from "../yaml/problem.ts";
import { artefactId } from "./artefact-id.ts";
import { buildContexts } from "./build-contexts.ts";
import type { ContextFile, WrittenAnswers, WrittenArtefact } from "./context-file.ts";
import type { Context } from "../context/context.ts";

/** What is wrong with a file that the schema accepts: no licence, nothing named, two of one name, contradictions. */
export function answerProblems(file: ContextFile): readonly FileProblem[] {
  const { context, artefacts: completed } = buildContexts(file);
  const artefacts = file.artefacts ?? [];
  return [
    ...outboundProblems(file, []),
    ...contradictions(context, []),
    ...artefacts.flatMap((artefact, index) => [
      ...outboundProblems(artefact, ["artefacts", index]),
      ...namingProblems(artefacts, index),
      ...(saysItself(artefact) ? contradictions(completed[index] ?? {}, ["artefacts", index]) : []),
    ]),
  ];
}

function outboundProblems(
  { outbound }: WrittenAnswers,
  path: readonly PropertyKey[],
): readonly FileProblem[] {
  if (outbound === undefined || outbound === PROPRIETARY) return [];
  if (canonicalExpression(outbound) !== undefined) return [];
  const none: Localized = {
    de: `\`outbound\`: \`${outbound}\` ist kein SPDX-Ausdruck`,
    en: `\`outbound\`: \`${outbound}\` is no SPDX expression`,
  };
  const suggestion = didYouMean(outbound, ["EUPL-1.2", "GPL-3.0-or-later", "Apache-2.0", "MIT"]);
  return [{ path: [...path, "outbound"], message: localize`${none}${suggestion}` }];
}

function namingProblems(
  artefacts: readonly WrittenArtefact[],
  index: number,
): readonly FileProblem[] {
  const artefact = artefacts[index];
  if (artefact === undefined) return [];
  const path = ["artefacts", index];
  const id = artefactId(artefact);
  const isTaken = artefacts.slice(0, index).some((other) => artefactId(other) === id);
  const isEmpty = (artefact.roots ?? []).length === 0 && (artefact.paths ?? []).length === 0;
  return [
    ...(id === "" ? [{ path: [...path, "name"], message: NO_ID }] : []),
    ...(id === REST ? [{ path, message: RESERVED }] : []),
    ...(isTaken && id !== "" ? [{ path, message: taken(id) }] : []),
    ...(isEmpty ? [{ path, message: NOTHING_NAMED }] : []),
  ];
}

/** What it only has from the top of the file is told once, there. */
function saysItself({ preset, provide, recipient }: WrittenAnswers): boolean {
  return [preset, provide, recipient].some((answer) => answer !== undefined);
}

/** What stays inside one legal person reaches nobody else. */
function contradictions(
  { provide, recipient }: Context,
  path: readonly PropertyKey[],
): readonly FileProblem[] {
  const isInternal = provide?.every((way) => way === "internal") ?? false;
  const isOutside = recipient === "public" || recipient === "third-party";
  if (!isInternal || !isOutside) return [];
  return [{ path: [...path, "recipient"], message: INTERNAL_AND_OUTSIDE }];
}

function taken(id: string): Localized {
  return {
    de: `Die Kennung \`${id}\` hat schon ein anderes Artefakt; geben Sie \`id\` an.`,
    en: `Another artefact already has the id \`${id}\`; give an \`id\`.`,
  };
}

const NO_ID: Localized = {
  de: "Aus diesem Namen lässt sich keine Kennung bilden; geben Sie `id` an.",
  en: "No id can be made from this name; give an `id`.",
};

const RESERVED: Localized = {
  de: `Die Kennung \`${REST}\` steht für alles, was in keinem Artefakt ist; wählen Sie eine andere.`,
  en: `The id \`${REST}\` stands for what is in no artefact; choose another one.`,
};

const NOTHING_NAMED: Localized = {
  de: "Das Artefakt nennt weder `roots` noch `paths`; damit enthält es nichts.",
  en: "The artefact names neither `roots` nor `paths`, and so holds nothing.",
};

const INTERNAL_AND_OUTSIDE: Localized = {
  de: "`provide: [internal]` heißt, dass niemand außerhalb die Software erhält oder benutzt; `recipient` sagt etwas anderes.",
  en: "`provide: [internal]` means that nobody outside receives or uses the software; `recipient` says otherwise.",
};
