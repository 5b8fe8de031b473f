import type { TreePath } from "@lizenzlotse/model";

import type { Analysis, AnalyzeRequest } from "../contract.ts";
import { analyzeFiles } from "../shared/analyze-files.ts";
import { DamagedContent } from "../shared/damaged-content.ts";
import { complain, type Input } from "../shared/input.ts";
import type { Reading } from "../shared/read-inputs.ts";
import { readOsReleases, systemRootOf } from "../shared/system-root.ts";
import { fileNameOf } from "../shared/tree-path.ts";
import { readBdb } from "./database/read-bdb.ts";
import { readNdb } from "./database/read-ndb.ts";
import { readSqlite } from "./database/read-sqlite.ts";
import { parseHeader, type RpmFacts } from "./parse-header.ts";
import { databaseToGraph } from "./to-graph.ts";

/** Where rpm keeps its database; the second and third belong to newer SUSE and Fedora, and to images of rpm-ostree. */
const FOLDERS = ["var/lib/rpm", "usr/lib/sysimage/rpm", "usr/share/rpm"];

/** Each kind of database has a name of its own. */
const READERS: Readonly<Record<string, (bytes: Buffer) => Iterable<Buffer>>> = {
  Packages: readBdb,
  "Packages.db": readNdb,
  "rpmdb.sqlite": readSqlite,
};

/** Largest database that is read; a full desktop has about 300 MB. */
const MAX_DATABASE_BYTES = 536_870_912;

/** Reads the packages of root file systems that rpm filled. */
export async function analyzeRpm(request: AnalyzeRequest): Promise<Analysis> {
  return await analyzeFiles(request, async (reading) => {
    const paths = request.matches.filter((path) => rootOf(path) !== undefined);
    const releases = await readOsReleases(
      paths.flatMap((path) => rootOf(path) ?? []),
      reading,
    );
    const graphs = [];
    for (const path of paths) {
      const packages = await readDatabase(path, reading);
      if (packages === undefined) continue;
      const root = rootOf(path) ?? "";
      const context = { root, path, release: releases.get(root), files: request.files };
      graphs.push(databaseToGraph(packages, { ...context, report: reading.report }));
    }
    return graphs;
  });
}

function rootOf(path: TreePath): TreePath | undefined {
  const ends = FOLDERS.flatMap((folder) => Object.keys(READERS).map((name) => `${folder}/${name}`));
  return ends.map((end) => systemRootOf(path, end)).find((root) => root !== undefined);
}

async function readDatabase(
  path: TreePath,
  { request, report }: Reading,
): Promise<readonly RpmFacts[] | undefined> {
  request.signal.throwIfAborted();
  const input: Input = { path, format: "rpm database", report };
  const outcome = await request.files.read(path, { maxBytes: MAX_DATABASE_BYTES });
  if (!outcome.ok) {
    report(outcome.diagnostic);
    return undefined;
  }
  if (outcome.bytes.length === 0) {
    complain(input, "input/empty");
    return undefined;
  }
  await noteWaitingChanges(path, request, input);
  const { bytes } = outcome;
  return readPackages(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), input);
}

/** What a program that did not end well left beside an SQLite database is not in it yet. */
async function noteWaitingChanges(
  path: TreePath,
  { files }: AnalyzeRequest,
  input: Input,
): Promise<void> {
  const log = `${path}-wal`;
  if (!files.has(log)) return;
  const start = await files.readPart(log, { start: 0, length: 1 });
  if (!start.ok || start.bytes.length === 0) return;
  const problem = "changes that were not yet taken over wait beside it and were not read";
  complain(input, "input/malformed", { parameters: { format: input.format, problem } });
}

/** Reads as far as the database is sound; what a damaged place hides is reported. */
function readPackages(bytes: Buffer, input: Input): readonly RpmFacts[] {
  const read = READERS[fileNameOf(input.path)];
  const packages: RpmFacts[] = [];
  let headerBytes = 0;
  try {
    for (const header of read?.(bytes) ?? []) {
      headerBytes += header.length;
      // Entries that share bytes are how a small file would cost hours.
      if (headerBytes > bytes.length) throw new DamagedContent("headers share the same bytes");
      const facts = parseOne(header, input);
      if (facts !== undefined) packages.push(facts);
    }
  } catch (cause) {
    complainOf(cause, input);
  }
  return packages;
}

/** A damaged header costs its package only. */
function parseOne(header: Buffer, input: Input): RpmFacts | undefined {
  try {
    const facts = parseHeader(header);
    return facts && { ...facts, files: () => soundFiles(facts, input) };
  } catch (cause) {
    complainOf(cause, input);
    return undefined;
  }
}

/** Files are read when they are asked for, so their damage shows only then; it costs the files behind it. */
function* soundFiles({ files }: RpmFacts, input: Input): Generator<string> {
  try {
    yield* files();
  } catch (cause) {
    complainOf(cause, input);
  }
}

/** Buffers throw where a number leads out of them: that, too, is damage. */
function complainOf(cause: unknown, input: Input): void {
  if (!(cause instanceof DamagedContent) && !(cause instanceof RangeError)) throw cause;
  const problem =
    cause instanceof DamagedContent ? cause.message : "a number leads out of the file";
  complain(input, "input/malformed", { parameters: { format: input.format, problem } });
}
