import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";

import { type Localized, LotseError } from "@lizenzlotse/model";
import {
  composePolicy,
  type Policy,
  type PolicyTestResult,
  readPolicyTests,
  runPolicyTests,
} from "@lizenzlotse/policy";
import { visibleText } from "@lizenzlotse/report";

import { EXIT_CODES } from "../../exit-codes.ts";
import { choosePolicy } from "../shared/choose-policy.ts";
import { Page } from "../shared/page.ts";
import { readPolicyChain } from "../shared/policy-chain.ts";
import { appearanceOf } from "../../terminal/appearance.ts";
import type { PolicyAnswer, PolicyCall } from "./policy-answer.ts";
import { POLICY_TEXTS } from "./policy-texts.ts";

/** `lotse policy test FILE`: tries the policy on the cases of a file. Fails where one is not judged as expected. */
export async function testPolicy({ call, terminal, argument }: PolicyCall): Promise<PolicyAnswer> {
  if (argument === undefined) throw new LotseError("USAGE", NAME_A_FILE);
  const path = resolve(call.world.folder, argument);
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new LotseError("USAGE", noSuchFile(argument), { cause });
  });
  const { file, lineOf } = readPolicyTests(text, argument);
  const policy =
    call.options.policy === undefined && file.policy !== undefined
      ? await policyOfFile(file.policy, dirname(path))
      : await choosePolicy(call, terminal);
  const results = runPolicyTests(policy, file.tests);
  const failed = results.filter(({ differences }) => differences.length > 0);
  const placeOf = (result: PolicyTestResult): string =>
    `${argument}:${String(lineOf(["tests", results.indexOf(result)]) ?? 1)}`;
  return {
    page: pageOf({ call, terminal, argument }, results, placeOf),
    document: {
      policy: policy.identity,
      passed: results.length - failed.length,
      failed: failed.map((result) => ({
        name: result.test.name,
        place: placeOf(result),
        differences: result.differences,
      })),
    },
    exitCode: failed.length > 0 ? EXIT_CODES.findings : EXIT_CODES.ok,
  };
}

async function policyOfFile(nameOrFile: string, folder: string): Promise<Policy> {
  const { base, documents } = await readPolicyChain({ nameOrFile, folder });
  const links = documents.map((document) => ({ document, onLoosening: "refuse" as const }));
  return composePolicy(base, links).policy;
}

function pageOf(
  { call }: PolicyCall,
  results: readonly PolicyTestResult[],
  placeOf: (result: PolicyTestResult) => string,
): string {
  const texts = POLICY_TEXTS[call.language];
  const page = new Page(appearanceOf(call, call.world.stdout));
  const failed = results.filter(({ differences }) => differences.length > 0);
  for (const result of failed) {
    page.labelled("✖ ", `${visibleText(placeOf(result))}: ${visibleText(result.test.name)}`, true);
    for (const difference of result.differences) {
      page.labelled("    ", visibleText(texts.difference(difference)));
    }
    page.labelled("    ", visibleText(result.explanation.reason[call.language]));
  }
  if (failed.length > 0) page.gap();
  page.text(texts.testCounts(results.length - failed.length, failed.length), true);
  return page.toString();
}

const NAME_A_FILE: Localized = {
  de: "Nennen Sie die Datei mit den Fällen: lotse policy test richtlinientest.yml",
  en: "Name the file with the cases: lotse policy test policy-test.yml",
};

function noSuchFile(file: string): Localized {
  return { de: `Die Datei „${file}“ gibt es nicht.`, en: `There is no file "${file}".` };
}
