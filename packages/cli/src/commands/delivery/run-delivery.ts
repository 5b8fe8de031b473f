import { Readable } from "node:stream";

import {
  checkDelivery,
  compareDefects,
  type DefectComparison,
  type DefectItem,
  defectList,
  type DeliveryVerdict,
  packageOf,
  suppliedComponents,
} from "@lizenzlotse/policy";
import { defectOutline, visibleText } from "@lizenzlotse/report";

import { EXIT_CODES } from "../../exit-codes.ts";
import { writeStream } from "../../output/write-stream.ts";
import { appearanceOf } from "../../terminal/appearance.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { PUBLISH_TEXTS } from "../publish/publish-texts.ts";
import { letterFiles, writeLetters } from "../shared/letter-files.ts";
import { Page } from "../shared/page.ts";
import { type Run, startRun } from "../shared/run.ts";
import { type JudgedScan, scanProject } from "../shared/scan-project.ts";
import { jsonText } from "../shared/show-text.ts";
import { buildLetter, gapsOf } from "./build-letter.ts";
import { checkDeadline } from "./check-deadline.ts";
import { readDefectList } from "./read-defect-list.ts";

/** `lotse delivery SBOM|FOLDER`: whether a contractor's delivery is acceptable, or what to send back. */
export async function runDelivery(call: CommandCall): Promise<CommandResult> {
  const { options, world } = call;
  const run = startRun(call);
  const files = letterFiles("--letter", options.letter ?? []);
  checkDeadline(options.deadline);
  const earlier =
    options.against === undefined ? undefined : await readDefectList(world, options.against);
  const judged = await scanProject(call, run);
  const verdict = checkDelivery(judged);
  const items = defectList(judged);
  const packages = new Set(suppliedComponents(judged).map(packageOf));
  const comparison = earlier && compareDefects(earlier, { items, packages });
  const asJson = options.json === true || options.format === "json";
  const output = asJson
    ? jsonText({ ...verdict, ...(comparison && { comparison }) })
    : pageOf(verdict, comparison, call);
  await writeStream(world.stdout, Readable.from([Buffer.from(output)]));
  if (files.length > 0) await writeLetter(call, run, { judged, items, comparison, files });
  const isAccepted = verdict.acceptable && (comparison?.open.length ?? 0) === 0;
  return { exitCode: isAccepted ? EXIT_CODES.ok : EXIT_CODES.findings };
}

interface LetterRequest {
  readonly judged: JudgedScan;
  readonly items: readonly DefectItem[];
  readonly comparison: DefectComparison | undefined;
  readonly files: ReturnType<typeof letterFiles>;
}

async function writeLetter(
  call: CommandCall,
  run: Run,
  { judged, items, comparison, files }: LetterRequest,
): Promise<void> {
  const { head } = judged.scan;
  const components = suppliedComponents(judged).length;
  const letter = buildLetter({ head, components, items, comparison, options: call.options });
  for (const gap of gapsOf(letter))
    run.terminal.warn(call.messages.delivery.missing(`--${gap}`), undefined);
  const open = comparison === undefined ? items : [...comparison.open, ...comparison.fresh];
  await writeLetters(call, files, {
    outline: defectOutline(letter, call.language),
    document: {
      kind: "lizenzlotse/defect-list",
      version: 0,
      subject: letter.subject,
      document: letter.document,
      createdAt: letter.createdAt,
      deadline: letter.deadline,
      contract: letter.contract,
      reference: letter.reference,
      open,
      settled: (comparison?.settled ?? []).map(({ item, how }) => ({ ...item, how })),
    },
    createdAt: head.createdAt,
  });
}

function pageOf(
  { acceptable, components, defects }: DeliveryVerdict,
  comparison: DefectComparison | undefined,
  call: CommandCall,
): string {
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
  if (comparison !== undefined) {
    const { settled, open, fresh } = comparison;
    page.gap();
    page.text(
      call.messages.delivery.compared({
        settled: settled.length,
        open: open.length,
        fresh: fresh.length,
      }),
      true,
    );
  }
  page.gap();
  page.soft(texts.deliveryScope);
  return page.toString();
}
