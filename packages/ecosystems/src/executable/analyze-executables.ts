import { type Diagnostic, sortDiagnostics, type TreePath } from "@lizenzlotse/model";

import type { AnalyzedPackage, Analysis, AnalyzeRequest } from "../contract.ts";
import { isInsideDependencyFolder } from "../shared/dependency-folders.ts";
import { complain, type Input } from "../shared/input.ts";
import { mapConcurrently } from "../shared/map-concurrently.ts";
import { readAuditable } from "./cargo-auditable.ts";
import type { ExecutableImage, ReadBytes } from "./container/executable-image.ts";
import { readElf } from "./container/read-elf.ts";
import { readMachO } from "./container/read-mach-o.ts";
import { readPe } from "./container/read-pe.ts";
import { readGoBuildInfo } from "./go-build-info.ts";
import { crateListToCopies, goToCopies } from "./to-copies.ts";
import { DamagedContent } from "../shared/damaged-content.ts";

/** Reads what compiled programs say that they were built from. */
export async function analyzeExecutables(request: AnalyzeRequest): Promise<Analysis> {
  request.signal.throwIfAborted();
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const own = request.matches.filter((path) => !isInsideDependencyFolder(path, request.files));
  const copies = await mapConcurrently(own, async (path) => {
    request.signal.throwIfAborted();
    return await readProgram(path, { request, input: { path, format: "program", report } });
  });
  return { projects: [], copies: copies.flat(), diagnostics: sortDiagnostics(diagnostics) };
}

interface Context {
  readonly request: AnalyzeRequest;
  readonly input: Input;
}

async function readProgram(
  path: TreePath,
  { request, input }: Context,
): Promise<readonly AnalyzedPackage[]> {
  const read: ReadBytes = async (start, length) => {
    const outcome = await request.files.readPart(path, { start, length });
    if (!outcome.ok) throw new DamagedContent("the file could not be read");
    const { bytes } = outcome;
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
  try {
    const image = await readImage(read);
    const go = await readGoBuildInfo(image, read);
    const crates = await readAuditable(image, read);
    if (go === undefined && crates === undefined) return [];
    const sha512 = await request.files.digest(path, "SHA-512");
    const program = { path, sha512 };
    return [
      ...(go === undefined ? [] : goToCopies(program, go)),
      ...(crates === undefined ? [] : crateListToCopies(program, crates)),
    ];
  } catch (cause) {
    request.signal.throwIfAborted();
    const problem = cause instanceof Error ? firstLine(cause.message) : "unknown";
    complain(input, "input/malformed", { parameters: { format: input.format, problem } });
    return [];
  }
}

/** By the first bytes, which are those of `contents`. */
async function readImage(read: ReadBytes): Promise<ExecutableImage> {
  const start = await read(0, 4);
  if (start.toString("latin1") === "\u007fELF") return await readElf(read);
  if (start.toString("latin1").startsWith("MZ")) return await readPe(read);
  return await readMachO(read);
}

/** A schema's complaint has a line for each problem. */
function firstLine(text: string): string {
  return text.split("\n").slice(0, 3).join(" ").slice(0, 200);
}
