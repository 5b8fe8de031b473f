import type { TreePath } from "@lizenzlotse/model";

const TEST_FOLDERS: ReadonlySet<string> = new Set([
  "__fixtures__",
  "__tests__",
  "fixture",
  "fixtures",
  "test",
  "testdata",
  "tests",
]);

/** Whether a file lies in a folder of tests or test data, by the names that are usual for them. */
export function isTestPath(path: TreePath): boolean {
  return path
    .split("/")
    .slice(0, -1)
    .some((segment) => TEST_FOLDERS.has(segment.toLowerCase()));
}
