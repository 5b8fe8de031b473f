import { basename } from "node:path";

import { visibleText } from "@lizenzlotse/report";
import { validateDocument, type Validation } from "@lizenzlotse/sbom";

import { EXIT_CODES } from "../../exit-codes.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { columnMapping } from "../shared/column-mapping.ts";
import { readBytes } from "../shared/read-document.ts";
import { answer } from "./answer.ts";
import { problemText } from "./problem-texts.ts";

/** `lotse sbom validate FILE`: exit 0 for a valid document, 1 for one that is not. */
export async function validateSbom(
  call: CommandCall,
  [file = ""]: readonly string[],
): Promise<CommandResult> {
  const validation = await validateDocument(basename(file), await readBytes(call.world, file), {
    columns: await columnMapping(call),
  });
  await answer(call, { document: toDocument(validation), text: textOf(validation, call.language) });
  return { exitCode: validation.problems.length === 0 ? EXIT_CODES.ok : EXIT_CODES.findings };
}

/** Documents are the same in every language. */
function toDocument({ problems, ...validation }: Validation): unknown {
  return { ...validation, problems: problems.map(({ diagnostic: _own, ...problem }) => problem) };
}

function textOf({ format, version, problems, against }: Validation, language: "de" | "en"): string {
  const words = TEXTS[language];
  const verdict = problems.length === 0 ? words.valid : words.invalid(problems.length);
  const lines = problems.map((problem) => {
    const { path, line } = problem;
    const place = [path, line === undefined ? "" : words.line(line)].filter((part) => part !== "");
    return `  ${visibleText([...place, problemText(problem, language)].join(": "))}`;
  });
  const remark = against === "schema" ? [] : [words[against]];
  return `${[`${format} ${version}: ${verdict}`, ...lines, ...remark].join("\n")}\n`;
}

const TEXTS = {
  de: {
    valid: "gültig",
    invalid: (count: number): string =>
      count === 1 ? "ungültig, 1 Fehler" : `ungültig, ${String(count)} Fehler`,
    line: (line: number): string => `Zeile ${String(line)}`,
    reading:
      "Geprüft wurde nur, ob sich alles lesen lässt: Für dieses Format ist kein Schema hinterlegt.",
    rules: "Geprüft wurde gegen eigene Regeln nach der SPDX-Spezifikation.",
  },
  en: {
    valid: "valid",
    invalid: (count: number): string =>
      count === 1 ? "invalid, 1 problem" : `invalid, ${String(count)} problems`,
    line: (line: number): string => `line ${String(line)}`,
    reading: "Only reading was checked: there is no schema for this format here.",
    rules: "Checked against our own rules, made from the SPDX specification.",
  },
} as const;
