import type { FileSource, TreePath } from "@lizenzlotse/model";

import { isInsideDependencyFolder } from "../../dependency-folders.ts";
import type { Input, Report } from "../../input.ts";
import { mapConcurrently } from "../../map-concurrently.ts";
import { decodeTextInput, readTextInput } from "../../read-text-input.ts";
import { fileNameOf, folderOf } from "../../tree-path.ts";
import { parseMavenConfig } from "../pom/parse-maven-config.ts";
import { watchedInput } from "../pom/watched-input.ts";
import { parsePom } from "../pom/parse-pom.ts";
import type { LocatedPom } from "./located-pom.ts";

/** What reading needs: the listed files, the tree, and where complaints go. */
export interface TreeReading {
  /** Paths of POMs and of `.mvn/maven.config` files. */
  readonly matches: readonly TreePath[];
  readonly files: FileSource;
  readonly report: Report;
}

/** Reads the POMs of the tree, in the order of the paths. What cannot be read is reported and left out. */
export async function readTreePoms(reading: TreeReading): Promise<readonly LocatedPom[]> {
  const { matches, files } = reading;
  const own = matches.filter((path) => !isInsideDependencyFolder(path, files));
  const configs = new Map(
    await mapConcurrently(
      own.filter((path) => fileNameOf(path) === "maven.config"),
      async (path) => [folderOf(folderOf(path)), await readConfig(path, reading)] as const,
    ),
  );
  const poms = await mapConcurrently(
    own.filter((path) => fileNameOf(path) === "pom.xml"),
    async (path) => await readPom(path, reading, nearest(configs, folderOf(path))),
  );
  return poms.filter((pom) => pom !== undefined);
}

async function readConfig(
  path: TreePath,
  { files, report }: TreeReading,
): Promise<ReadonlyMap<string, string>> {
  // An empty one is usual: it marks the root of a build.
  const outcome = await files.read(path, { maxBytes: MAX_CONFIG_BYTES });
  if (!outcome.ok) report(outcome.diagnostic);
  if (!outcome.ok || outcome.bytes.length === 0) return new Map();
  const input: Input = { path, format: "maven.config", report };
  const text = decodeTextInput(outcome.bytes, input, "any");
  return text === undefined ? new Map() : parseMavenConfig(text, input);
}

const MAX_CONFIG_BYTES = 1024 * 1024;

async function readPom(
  path: TreePath,
  { files, report }: TreeReading,
  userProperties: ReadonlyMap<string, string>,
): Promise<LocatedPom | undefined> {
  const { input, isWhole } = watchedInput(path, report);
  const text = await readTextInput(files, input, "any");
  const facts = text === undefined ? undefined : parsePom(text, input);
  if (facts === undefined) return undefined;
  return { facts, path, origin: "tree", isWhole: isWhole(), userProperties };
}

/** The settings of the nearest folder above that has any. */
function nearest(
  configs: ReadonlyMap<TreePath, ReadonlyMap<string, string>>,
  folder: TreePath,
): ReadonlyMap<string, string> {
  let current = folder;
  for (;;) {
    const found = configs.get(current);
    if (found !== undefined) return found;
    if (current === "") return new Map();
    current = folderOf(current);
  }
}
