import type { FileSource, TreePath } from "@lizenzlotse/model";

import type { Input, Report } from "../shared/input.ts";
import { mapConcurrently } from "../shared/map-concurrently.ts";
import { readTextInput } from "../shared/read-text-input.ts";
import { fileNameOf, folderOf } from "../shared/tree-path.ts";
import type { ProjectFacts } from "./pyproject/project-facts.ts";

type Parser = (
  text: string,
  input: Input,
) => ProjectFacts | undefined | Promise<ProjectFacts | undefined>;

/** Manifests by name, each with what reads it; of those of setuptools the first in a folder that says anything counts. */
const SETUPTOOLS: readonly (readonly [string, () => Promise<Parser>])[] = [
  ["pyproject.toml", async () => (await import("./pyproject/parse-pyproject.ts")).parsePyproject],
  ["setup.cfg", async () => (await import("./setuptools/parse-setup-cfg.ts")).parseSetupCfg],
  ["setup.py", async () => (await import("./setuptools/parse-setup-py.ts")).parseSetupPy],
];

/** Reads the manifests of a tree. A Pipfile stands for itself, as its lockfile does. */
export async function readManifests(
  paths: readonly TreePath[],
  files: FileSource,
  report: Report,
): Promise<ReadonlyMap<TreePath, ProjectFacts>> {
  const found = new Map<TreePath, ProjectFacts>();
  const described = new Map<TreePath, ProjectFacts>();
  const reading = { paths, files, report };
  for (const [name, load] of SETUPTOOLS) {
    for (const facts of await readAll(name, load, reading)) {
      const folder = folderOf(facts.path);
      const earlier = described.get(folder);
      if (earlier !== undefined) {
        if (leavesDependenciesTo(facts, earlier))
          found.set(earlier.path, { ...earlier, computed: [facts.path] });
        continue;
      }
      found.set(facts.path, facts);
      if (facts.name !== undefined || facts.dependencies.length > 0) described.set(folder, facts);
    }
  }
  const loadPipfile = async () => (await import("./pipenv/parse-pipfile.ts")).parsePipfile;
  for (const facts of await readAll("Pipfile", loadPipfile, reading)) found.set(facts.path, facts);
  return found;
}

/** A setup.cfg that names the project beside a setup.py that says what it needs: the former alone is not everything. */
function leavesDependenciesTo(facts: ProjectFacts, earlier: ProjectFacts): boolean {
  const needs = facts.dependencies.length + (facts.computed ?? []).length;
  return earlier.notation === "setuptools" && earlier.dependencies.length === 0 && needs > 0;
}

async function readAll(
  name: string,
  load: () => Promise<Parser>,
  {
    paths,
    files,
    report,
  }: { readonly paths: readonly TreePath[]; readonly files: FileSource; readonly report: Report },
): Promise<readonly ProjectFacts[]> {
  const named = paths.filter((path) => fileNameOf(path) === name);
  if (named.length === 0) return [];
  const parse = await load();
  const facts = await mapConcurrently(named, async (path) => {
    const input: Input = { path, format: name, report };
    const text = await readTextInput(files, input);
    return text === undefined ? undefined : await parse(text, input);
  });
  return facts.filter((each) => each !== undefined);
}
