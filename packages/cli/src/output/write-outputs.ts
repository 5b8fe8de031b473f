import { resolve } from "node:path";

import {
  type Assessment,
  LotseError,
  type ScanResult,
  writeAssessment,
  writeScanResult,
} from "@lizenzlotse/model";

import { appearanceOf, type Run } from "../commands/shared/run.ts";
import type { CommandCall } from "../commands/contract.ts";
import { inOnePiece } from "./in-one-piece.ts";
import { type OutputRequest, unknownFormat } from "./output-request.ts";
import { writeAtomic } from "./write-atomic.ts";
import { writeStream } from "./write-stream.ts";

/** What commands have to show. */
export interface Result {
  readonly scan: ScanResult;
  readonly assessment: Assessment;
  /** The document that `--json` prints: the verdict for `check`, the scan for the others. */
  readonly document: "scan" | "assessment";
}

/**
 * Writes every requested output, then the summary or the one document.
 *
 * @throws {LotseError} `OUTPUT_FAILED`.
 */
export async function writeOutputs(call: CommandCall, run: Run, result: Result): Promise<void> {
  for (const request of run.outputs.requests) {
    const content = await render(call, request, result);
    if (request.file === undefined) await writeStream(call.world.stdout, content);
    else await writeFileOutput(call, run, { file: request.file, format: request.format, content });
  }
  await writeMain(call, run, result);
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

async function writeMain(call: CommandCall, run: Run, result: Result): Promise<void> {
  switch (run.outputs.main) {
    case "nothing":
      return;
    case "document":
      return writeStream(
        call.world.stdout,
        result.document === "scan"
          ? writeScanResult(result.scan)
          : writeAssessment(result.assessment),
      );
    case "summary-on-stdout":
      return writeStream(
        call.world.stdout,
        await renderReport(call, "human", result, call.world.stdout),
      );
    case "summary-on-stderr":
      return writeStream(
        call.world.stderr,
        await renderReport(call, "human", result, call.world.stderr),
      );
  }
}

async function render(
  call: CommandCall,
  request: OutputRequest,
  result: Result,
): Promise<AsyncIterable<Uint8Array>> {
  switch (request.format) {
    case "json":
      return writeScanResult(result.scan);
    case "cyclonedx-json":
      return renderCycloneDx(result.scan, request.version === "1.7" ? "1.7" : "1.6");
    case "html":
    case "human":
      return renderReport(call, request.format, result, call.world.stdout);
  }
}

async function renderCycloneDx(
  scan: ScanResult,
  specVersion: "1.6" | "1.7",
): Promise<AsyncIterable<Uint8Array>> {
  const { writeCycloneDx } = await import("@lizenzlotse/sbom");
  return inOnePiece(await writeCycloneDx(scan, { specVersion }));
}

async function renderReport(
  call: CommandCall,
  format: string,
  result: Result,
  stream: NodeJS.WriteStream,
): Promise<AsyncIterable<Uint8Array>> {
  const { formatById } = await import("@lizenzlotse/report");
  const reportFormat = formatById(format);
  if (reportFormat === undefined) throw new LotseError("USAGE", unknownFormat(format));
  return reportFormat.render({
    scan: result.scan,
    assessment: result.assessment,
    language: call.language,
    ...appearanceOf(call, stream),
  });
}
