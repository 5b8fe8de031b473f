import type { TreePath } from "@lizenzlotse/model";

import type { Input } from "../shared/input.ts";
import { requireRecord } from "../shared/require-record.ts";
import { TextFinder } from "../shared/text-finder.ts";
import { parseYamlDocument } from "../shared/yaml-document.ts";
import { type CiReferences, githubReferences, gitlabReferences } from "./collect-references.ts";

/** What a pipeline file refers to, and where. */
export interface Pipeline extends CiReferences {
  readonly lineOf: (value: string) => number | undefined;
}

/** Reads a workflow, an action, or a `.gitlab-ci.yml`. */
export async function parsePipeline(text: string, input: Input): Promise<Pipeline | undefined> {
  const document = await parseYamlDocument(text, input);
  if (document === undefined || !requireRecord(document.value, input)) return undefined;
  const references = isGitlab(input.path)
    ? gitlabReferences(document.value)
    : githubReferences(document.value);
  const finder = new TextFinder(text, [
    "uses",
    "container",
    "image",
    "name",
    "project",
    "remote",
    "component",
  ]);
  return { ...references, lineOf: (value) => finder.lineOf(value) };
}

/** Whether a file is of GitLab, by its name or the folder that it lies in. */
export function isGitlab(path: TreePath): boolean {
  return /(?:^|\/)\.gitlab(?:-ci[^/]*|\/ci)\/[^/]+$|\.gitlab-ci[^/]*$/u.test(path);
}
