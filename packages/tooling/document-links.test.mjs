import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { repositoryRoot } from "./setup/root.mjs";
import { readWorkspace } from "./setup/workspace.mjs";

const documents = [
  join(repositoryRoot, "README.md"),
  ...markdownBelow(join(repositoryRoot, "docs")),
  ...readWorkspace(repositoryRoot)
    .map(({ directory }) => join(directory, "README.md"))
    .filter((file) => existsSync(file)),
];

describe.each(documents.map((file) => [relative(repositoryRoot, file), file]))("%s", (_, file) => {
  test("links to files that exist", () => {
    const missing = linksOf(readFileSync(file, "utf8")).filter(
      (target) => !existsSync(join(dirname(file), target)),
    );
    expect(missing).toEqual([]);
  });
});

test("a link is found, whatever stands behind the file, and code is none", () => {
  const text = [
    "[a](x.md) ![b](y.png 'title') [c](z.md#part) [d](folder/)",
    "[e](https://example.org) [f](mailto:a@example.org) [g](#here) `[h](code.md)`",
    "```md\n[i](fenced.md)\n```",
  ].join("\n");
  expect(linksOf(text)).toEqual(["x.md", "y.png", "z.md", "folder/"]);
});

/**
 * Files and folders that a document links to, as written, without fragments.
 *
 * @param {string} markdown
 */
function linksOf(markdown) {
  const prose = markdown.replaceAll(/^```.*?^```/gmsu, "").replaceAll(/`[^`\n]*`/gu, "");
  return Array.from(prose.matchAll(/\]\(([^)\s#]+)/gu), ([, target = ""]) => target).filter(
    (target) => !/^[a-z]+:/u.test(target),
  );
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function markdownBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name))
    .sort();
}
