import { resolve } from "node:path";
import { Readable } from "node:stream";

import { type BundleFile, collectSources } from "@lizenzlotse/core";
import { type Component, sortedUnique } from "@lizenzlotse/model";
import { type Artefact, type SourceDuty, unknownSourceDuties } from "@lizenzlotse/policy";
import { offerOutline } from "@lizenzlotse/report";

import { exitCodeOf } from "../../exit-codes.ts";
import { writeStream } from "../../output/write-stream.ts";
import { appearanceOf } from "../../terminal/appearance.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { chooseArtefacts } from "../shared/choose-artefacts.ts";
import { letterFiles, type LetterFile, writeLetters } from "../shared/letter-files.ts";
import { isDocument } from "../shared/read-document.ts";
import { type Run, startRun } from "../shared/run.ts";
import { type JudgedScan, scanProject } from "../shared/scan-project.ts";
import { resolveRoot } from "../shared/scan-settings.ts";
import { jsonText } from "../shared/show-text.ts";
import { artefactName, buildOffer } from "./build-offer.ts";
import { SourceBundle } from "./bundle-files.ts";
import { sourceDuties } from "./source-duties.ts";
import { renderSources } from "./render-sources.ts";
import type { SourceList } from "./source-list.ts";
import { sourcesWords } from "./texts.ts";
import { writeArchive, writeFolder } from "./write-bundle.ts";

/** `lotse sources`: whose source has to be handed out, what of it lies here, and an offer of it in writing. */
export async function runSources(call: CommandCall): Promise<CommandResult> {
  const { options, world, language } = call;
  const run = startRun(call);
  const offers = letterFiles("--offer", options.offer ?? []);
  const judged = await scanProject(call, run);
  const artefacts = chooseArtefacts(judged.scan, judged.standards, options.artefact);
  if (options.artefact === undefined && artefacts.length > 1)
    run.terminal.warn(
      call.messages.notice.severalArtefacts(artefacts.map(({ id }) => id)),
      undefined,
    );
  const duties = sourceDuties(judged, artefacts);
  const list = await collect(call, judged, { duties, artefacts });
  const output =
    options.json === true || options.format === "json"
      ? jsonText(list)
      : renderSources(list, { language, ...appearanceOf(call, world.stdout) });
  await writeStream(world.stdout, Readable.from([Buffer.from(output)]));
  const gaps = await writeOffer(call, run, { judged, duties, artefacts, offers });
  const complete = judged.scan.head.complete && gaps === 0;
  const allowIncomplete = options.allowIncomplete === true;
  return { exitCode: exitCodeOf({ failed: !list.complete, complete, allowIncomplete }) };
}

interface Needed {
  readonly duties: readonly SourceDuty[];
  readonly artefacts: readonly Artefact[];
}

async function collect(
  call: CommandCall,
  { scan, assessment }: JudgedScan,
  { duties, artefacts }: Needed,
): Promise<SourceList> {
  const { world, options, language } = call;
  const [path = "."] = call.arguments;
  const root = (await isDocument(world, path)) ? undefined : await resolveRoot(world, path);
  const byComponent = new Map<Component, SourceDuty[]>();
  for (const duty of duties)
    byComponent.set(duty.component, [...(byComponent.get(duty.component) ?? []), duty]);
  const bundle = new SourceBundle({
    subject: scan.head.subject.name,
    artefact: options.artefact === undefined ? undefined : artefacts[0]?.name[language],
    unknown: sortedUnique(
      artefacts
        .flatMap((each) => unknownSourceDuties(scan.components, assessment.verdicts, each))
        .map(({ ref }) => ref),
    ),
    duties: new Map([...byComponent].map(([{ ref }, own]) => [ref, own])),
    words: sourcesWords(language),
  });
  const files = bundle.files(
    collectSources({
      root,
      userCaches: { home: world.home, variables: world.variables },
      components: [...byComponent.keys()],
      signal: world.signal,
    }),
  );
  if (options.into !== undefined) await writeFolder(resolve(world.folder, options.into), files);
  else if (options.bundle !== undefined)
    await writeArchive(resolve(world.folder, options.bundle), files);
  else await listOnly(files);
  return bundle.list();
}

/** The list is made while the files pass by. */
async function listOnly(files: AsyncIterator<BundleFile>): Promise<void> {
  while ((await files.next()).done !== true);
}

/** @returns how many gaps the offer has. */
async function writeOffer(
  call: CommandCall,
  run: Run,
  {
    judged,
    duties,
    artefacts,
    offers,
  }: Needed & { readonly judged: JudgedScan; readonly offers: readonly LetterFile[] },
): Promise<number> {
  if (offers.length === 0) return 0;
  const { options, language } = call;
  const { subject, createdAt } = judged.scan.head;
  const words = sourcesWords(language).gaps;
  const { letter, gaps } = buildOffer(
    {
      subject: subject.name,
      version: subject.version,
      ...artefactName(options.artefact === undefined ? undefined : artefacts[0]?.name),
      organisation: options.organisation,
      contact: options.contact,
    },
    duties,
    words,
  );
  for (const gap of gaps) run.terminal.warn(gap, undefined);
  if (letter.offered.length + letter.placed.length === 0) {
    run.terminal.warn(words.nothingToOffer, undefined);
    return gaps.length;
  }
  await writeLetters(call, offers, {
    outline: offerOutline(letter, language),
    document: { kind: "lizenzlotse/source-offer", version: 0, ...letter, gaps },
    createdAt,
  });
  return gaps.length;
}
