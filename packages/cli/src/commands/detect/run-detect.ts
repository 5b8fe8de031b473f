import { availableParallelism } from "node:os";

import { detectTree, type DetectedFile } from "@lizenzlotse/core";
import { describeDiagnostic } from "@lizenzlotse/model";

import { exitCodeOf } from "../../exit-codes.ts";
import { writeStream } from "../../output/write-stream.ts";
import { parseJobs } from "../shared/numbers.ts";
import type { RawOptions } from "../../options/raw-options.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { expandArgument } from "./expand-argument.ts";

/** Characters that are gathered before they are written: one system call for many small files. */
const CHUNK_CHARACTERS = 65_536;

/** `lotse detect PATH…`: one answer a file, also for files without a licence. */
export async function runDetect(call: CommandCall): Promise<CommandResult> {
  const format = FORMATS[call.options.format ?? "human"];
  let complete = true;
  async function* lines(): AsyncGenerator<Uint8Array> {
    const encoder = new TextEncoder();
    let pending = format.start;
    let separator = "";
    for await (const files of detectAll(call)) {
      for (const file of files) {
        complete &&= file.diagnostic?.effect !== "incomplete";
        pending += separator + format.file(file, call);
        separator = format.separator;
      }
      if (pending.length < CHUNK_CHARACTERS) continue;
      yield encoder.encode(pending);
      pending = "";
    }
    yield encoder.encode(pending + format.end);
  }
  await writeStream(call.world.stdout, lines());
  return { exitCode: exitCodeOf({ failed: false, complete, allowIncomplete: false }) };
}

async function* detectAll(call: CommandCall): AsyncGenerator<readonly DetectedFile[]> {
  const archives = call.options.archives === true ? "open" : "closed";
  const jobs = parseJobs(call.options.jobs, availableParallelism());
  for (const argument of call.arguments) {
    const { path, only, prefix } = await expandArgument(call.world.folder, argument);
    const detected = detectTree({ path, only, jobs, archives, signal: call.world.signal });
    for await (const files of detected)
      yield files.map((file) => ({ ...file, path: prefix + file.path }));
  }
}

interface DetectFormat {
  readonly start: string;
  readonly separator: string;
  readonly end: string;
  file(file: DetectedFile, call: CommandCall): string;
}

const FORMATS: Readonly<Record<NonNullable<RawOptions["format"]>, DetectFormat>> = {
  ndjson: {
    start: "",
    separator: "",
    end: "",
    file: (file) => `${JSON.stringify(toJson(file))}\n`,
  },
  json: { start: "[", separator: ",\n ", end: "]\n", file: (file) => JSON.stringify(toJson(file)) },
  human: {
    start: "",
    separator: "",
    end: "",
    file: (file, call) => `${visible(file.path)}: ${verdict(file, call)}\n`,
  },
};

function toJson(file: DetectedFile): object {
  const { path, licenses, expression, matches, diagnostic } = file;
  return {
    path,
    licenses,
    expression,
    matches,
    ...(diagnostic === undefined ? {} : { diagnostic }),
  };
}

function verdict(file: DetectedFile, call: CommandCall): string {
  if (file.diagnostic !== undefined) return describeDiagnostic(file.diagnostic, call.language);
  return file.expression === "" ? "–" : file.expression;
}

/** A file name must not move the cursor or recolour the terminal. */
function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
