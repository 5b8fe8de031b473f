import {
  describeRemark,
  type LintedScan,
  lintPolicy,
  type PolicyRemark,
} from "@lizenzlotse/policy";
import { visibleText } from "@lizenzlotse/report";

import { EXIT_CODES } from "../../exit-codes.ts";
import { choosePolicy } from "../shared/choose-policy.ts";
import { Page } from "../shared/page.ts";
import { readDocument } from "../shared/read-document.ts";
import { appearanceOf } from "../../terminal/appearance.ts";
import type { PolicyAnswer, PolicyCall } from "./policy-answer.ts";
import { policyOfFolder } from "./policy-of-folder.ts";
import { POLICY_TEXTS } from "./policy-texts.ts";

/** `lotse policy lint [FILE]`: rules without effect, with `--scan` those that match nothing of a scan too. */
export async function lintPolicyFile(policyCall: PolicyCall): Promise<PolicyAnswer> {
  const { call, terminal, argument } = policyCall;
  const policy =
    argument === undefined
      ? await policyOfFolder(policyCall)
      : await choosePolicy({ ...call, options: { ...call.options, policy: argument } }, terminal);
  const remarks = lintPolicy(policy, await scanOf(policyCall));
  return {
    page: pageOf(policyCall, remarks),
    document: {
      policy: policy.identity,
      remarks: remarks.map((remark) => ({
        kind: remark.kind,
        rule: remark.rule.id,
        place: remark.place,
        ...describeRemark(remark),
      })),
    },
    exitCode: remarks.length > 0 ? EXIT_CODES.findings : EXIT_CODES.ok,
  };
}

async function scanOf({ call }: PolicyCall): Promise<LintedScan | undefined> {
  if (call.options.scan === undefined) return undefined;
  const { head, components } = await readDocument(call.world, call.options.scan, { files: "skip" });
  return { subject: head.subject, components };
}

function pageOf({ call }: PolicyCall, remarks: readonly PolicyRemark[]): string {
  const texts = POLICY_TEXTS[call.language];
  const page = new Page(appearanceOf(call, call.world.stdout));
  for (const remark of remarks) {
    const { file, line } = remark.place;
    const place = line === undefined ? file : `${file}:${String(line)}`;
    const text = `\`${remark.rule.id}\` ${describeRemark(remark)[call.language]}`;
    page.labelled("▲ ", visibleText(`${place}: ${text}`));
  }
  if (remarks.length > 0) page.gap();
  page.text(remarks.length === 0 ? texts.nothingToSay : texts.remarks(remarks.length), true);
  return page.toString();
}
