import { Readable } from "node:stream";

import { checkDelivery, type DeliveryVerdict } from "@lizenzlotse/policy";
import { visibleText } from "@lizenzlotse/report";

import { EXIT_CODES } from "../../exit-codes.ts";
import { writeStream } from "../../output/write-stream.ts";
import { appearanceOf } from "../../terminal/appearance.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { PUBLISH_TEXTS } from "../publish/publish-texts.ts";
import { Page } from "../shared/page.ts";
import { startRun } from "../shared/run.ts";
import { scanProject } from "../shared/scan-project.ts";
import { jsonText } from "../shared/show-text.ts";

/** `lotse delivery SBOM|FOLDER`: whether a contractor's delivery is acceptable, or what to send back. */
export async function runDelivery(call: CommandCall): Promise<CommandResult> {
  const verdict = checkDelivery(await scanProject(call, startRun(call)));
  const asJson = call.options.json === true || call.options.format === "json";
  const output = asJson ? jsonText(verdict) : pageOf(verdict, call);
  await writeStream(call.world.stdout, Readable.from([Buffer.from(output)]));
  return { exitCode: verdict.acceptable ? EXIT_CODES.ok : EXIT_CODES.findings };
}

function pageOf({ acceptable, components, defects }: DeliveryVerdict, call: CommandCall): string {
  const texts = PUBLISH_TEXTS[call.language];
  const page = new Page(appearanceOf(call, call.world.stdout));
  page.text(acceptable ? texts.acceptable(components) : texts.notAcceptable(defects.length), true);
  defects.forEach((defect, index) => {
    const concerns = defect.count === 0 ? "" : ` (${texts.concerns(defect.count)})`;
    page.labelled(`${String(index + 1)}. `, `${defect.text[call.language]}${concerns}`, true);
    for (const name of defect.components) page.labelled("   – ", visibleText(name));
    const more = defect.count - defect.components.length;
    if (more > 0) page.labelled("   ", texts.more(more));
  });
  page.gap();
  page.soft(texts.deliveryScope);
  return page.toString();
}
