import { resolve } from "node:path";

import { writeAssessment, writeScanResult } from "@lizenzlotse/model";
import { formats as reportFormats } from "@lizenzlotse/report/registry";

import type { CommandCall } from "../commands/contract.ts";
import type { Run } from "../commands/shared/run.ts";
import { appearanceOf } from "../terminal/appearance.ts";
import { type Result, SUMMARY_FORMAT } from "./output-formats.ts";
import { writeAtomic } from "./write-atomic.ts";
import { writeStream } from "./write-stream.ts";

/** What commands have to show, and which of it `--json` prints: the verdict for `check`, the scan for the others. */
export interface CommandOutput extends Result {
  readonly document: "scan" | "assessment";
}

/**
 * Writes every requested output, then the summary or the one document.
 *
 * @throws {LotseError} `OUTPUT_FAILED`.
 */
export async function writeOutputs(
  call: CommandCall,
  run: Run,
  output: CommandOutput,
): Promise<void> {
  for (const { format, version, file } of run.outputs.requests) {
    const content = await format.render(call, output, version);
    if (file === undefined) await writeStream(call.world.stdout, content);
    else await writeFileOutput(call, run, { file, format: format.id, content });
  }
  await writeMain(call, run, output);
}

async function writeFileOutput(
  call: CommandCall,
  run: Run,
  output: {
    readonly file: string;
    readonly format: string;
    readonly content: AsyncIterable<Uint8Array>;
  },
): Promise<void> {
  await writeAtomic(resolve(call.world.folder, output.file), output.content);
  if (run.terminal.verbosity !== "quiet")
    run.terminal.writeError(`${call.messages.wrote(output.format, output.file)}\n`);
}

async function writeMain(call: CommandCall, run: Run, output: CommandOutput): Promise<void> {
  const { stdout, stderr } = call.world;
  switch (run.outputs.main) {
    case "nothing":
      return;
    case "document":
      return writeStream(
        stdout,
        output.document === "scan"
          ? writeScanResult(output.scan)
          : writeAssessment(output.assessment),
      );
    case "summary-on-stdout":
      return writeSummary(call, output, stdout);
    case "summary-on-stderr":
      return writeSummary(call, output, stderr);
  }
}

async function writeSummary(
  call: CommandCall,
  { scan, assessment }: Result,
  stream: NodeJS.WriteStream,
): Promise<void> {
  const summary = await reportFormats.find(({ id }) => id === SUMMARY_FORMAT)?.load();
  if (summary === undefined) return;
  const appearance = appearanceOf(call, stream);
  const input = { scan, assessment, language: call.language, ...appearance };
  await writeStream(stream, summary.render(input));
}
