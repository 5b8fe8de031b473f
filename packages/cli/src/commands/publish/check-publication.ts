import { readPublicCode, readReuse } from "@lizenzlotse/core";
import { categoryOf } from "@lizenzlotse/knowledge";
import { canonicalExpression, leavesOf } from "@lizenzlotse/licenses";
import { type Assessment, type Localized, LotseError } from "@lizenzlotse/model";
import { assess, publicationReadiness, type PublicationReadiness } from "@lizenzlotse/policy";
import { visibleText } from "@lizenzlotse/report";

import { EXIT_CODES } from "../../exit-codes.ts";
import { appearanceOf } from "../../terminal/appearance.ts";
import type { CommandCall } from "../contract.ts";
import { Page } from "../shared/page.ts";
import { startRun } from "../shared/run.ts";
import { scanProject } from "../shared/scan-project.ts";
import { resolveRoot } from "../shared/scan-settings.ts";
import type { PublishAnswer } from "./publish-answer.ts";
import { PUBLISH_TEXTS } from "./publish-texts.ts";

/** `lotse publish check [path] --outbound LICENCE`: ends with 1 unless everything that was checked is met. */
export async function checkPublication(call: CommandCall, path: string): Promise<PublishAnswer> {
  const root = await resolveRoot(call.world, path);
  const outbound = outboundOf(call);
  const { scan, standards } = await scanProject(call, startRun(call), path);
  const assessment = assess({
    scan: { head: scan.head, components: scan.components },
    ...standards,
    context: { outbound, provide: ["source"], recipient: "public" },
  });
  const readiness = publicationReadiness({
    assessment,
    outbound,
    reuse: await readReuse({ root, signal: call.world.signal }),
    publicCode: readPublicCode(root),
    publicCodeContext: {
      declared: scan.head.subject.outbound?.expression,
      proprietary: proprietaryIn(assessment),
    },
    openCode: standards.policy.openCode,
  });
  return {
    page: pageOf(readiness, call),
    document: readiness,
    exitCode: readiness.state === "met" ? EXIT_CODES.ok : EXIT_CODES.findings,
  };
}

function outboundOf({ options }: CommandCall): string {
  const expression = canonicalExpression(options.outbound ?? "");
  if (expression === undefined) throw new LotseError("USAGE", NAME_THE_LICENSE);
  return expression;
}

/** Components whose licence keeps them from being open source. */
function proprietaryIn({ verdicts }: Assessment): readonly string[] {
  return verdicts
    .filter(({ effectiveExpression }) =>
      leavesOf(effectiveExpression).some((leaf) => categoryOf(leaf).category === "proprietary"),
    )
    .map(({ component }) => component);
}

function pageOf({ items, state, outbound }: PublicationReadiness, call: CommandCall): string {
  const { language } = call;
  const texts = PUBLISH_TEXTS[language];
  const page = new Page(appearanceOf(call, call.world.stdout));
  for (const item of items) {
    page.labelled(texts.signs[item.state], visibleText(item.summary[language]), true);
    for (const detail of item.details) page.labelled("    – ", visibleText(detail[language]));
  }
  page.gap();
  page.text(texts.readiness[state](outbound), true);
  page.soft(texts.noSecrets);
  return page.toString();
}

const NAME_THE_LICENSE: Localized = {
  de: "Nennen Sie die Lizenz, unter der veröffentlicht werden soll: --outbound EUPL-1.2",
  en: "Name the licence to publish under: --outbound EUPL-1.2",
};
