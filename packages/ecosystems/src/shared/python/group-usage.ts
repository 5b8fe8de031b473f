import type { Usage } from "@lizenzlotse/model";

import { fileNameOf, folderOf } from "../tree-path.ts";

/** Words in names of dependency groups and requirements files, by what they stand for; the first hit counts. */
const WORDS: readonly (readonly [Usage, ReadonlySet<string>])[] = [
  ["test", new Set(["ci", "coverage", "e2e", "integration", "pytest", "test", "testing", "tests"])],
  [
    "development",
    new Set([
      ...["debug", "dev", "develop", "development", "devel", "local", "notebook", "tools"],
      ...["doc", "docs", "documentation", "mkdocs", "rtd", "sphinx"],
      ...["black", "format", "lint", "linting", "mypy", "ruff", "style", "types", "typing"],
      ...["examples", "profiling", "release"],
    ]),
  ],
  ["build", new Set(["build", "packaging", "setup"])],
];

/**
 * What a dependency group is for: PEP 735 and Poetry groups are never part of what is installed for users, so a name
 * that says nothing means development.
 */
export function groupUsage(group: string): Usage {
  return usageOfWords(group) ?? "development";
}

/**
 * What a requirements file is for, by its name (`requirements-dev.txt`) or, where that says nothing, by its folder
 * (`docs/requirements.txt`). Otherwise production.
 */
export function requirementsUsage(path: string): Usage {
  return (
    usageOfWords(fileNameOf(path).replace(/\.\w+$/u, "")) ??
    usageOfWords(fileNameOf(folderOf(path))) ??
    "production"
  );
}

function usageOfWords(text: string): Usage | undefined {
  const words = text.toLowerCase().split(/[^a-z0-9]+/u);
  return WORDS.find(([, known]) => words.some((word) => known.has(word)))?.[0];
}
