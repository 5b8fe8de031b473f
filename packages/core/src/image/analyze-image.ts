import { type Diagnostic, redactSecrets, type StatedProperty } from "@lizenzlotse/model";

import { analyzeTree, type AnalyzeTreeRequest } from "../analyze/analyze-tree.ts";
import type { TreeAnalysis } from "../analyze/run-analyzers.ts";
import type { DraftComponent } from "../inventory/draft-component.ts";
import { mergeCopies } from "../inventory/merge-copies.ts";
import { mergeProjects } from "../inventory/merge-projects.ts";
import type { SubjectInventory } from "../subject/contract.ts";
import { ImageFiles } from "./image-files.ts";
import type { ImageLayer, OpenedImage } from "./open-image.ts";

/**
 * Analyses the file system after each layer that changed a manifest or a package database, so that every component has
 * the layer with which it came in, and one that a later layer took away is listed, too: whoever gets the image gets it.
 */
export async function analyzeImage(
  image: OpenedImage,
  request: Omit<AnalyzeTreeRequest, "paths" | "files">,
): Promise<SubjectInventory> {
  const first = new Map<string, ImageLayer>();
  const gone = new Map<string, GoneComponent>();
  let drafts = new Map<string, DraftComponent>();
  const diagnostics = new Map<string, Diagnostic>();
  for (const { layer, files } of image.views) {
    const source = new ImageFiles(files);
    const analysis = await analyzeTree({ ...request, paths: [...files.keys()], files: source });
    for (const each of analysis.diagnostics) diagnostics.set(JSON.stringify(each), each);
    const found = draftsOf(analysis, image.name);
    for (const [ref, draft] of drafts)
      if (!found.has(ref) && draft.origin === "third-party") gone.set(ref, { draft, layer });
    for (const ref of found.keys()) {
      gone.delete(ref);
      if (!first.has(ref)) first.set(ref, layer);
    }
    drafts = found;
  }
  addGone(drafts, gone);
  for (const [ref, draft] of drafts)
    draft.properties.push(...propertiesOf(first.get(ref), gone.get(ref)?.layer));
  // Stores on the disk of whoever scans say nothing about what is in an image.
  return { drafts, diagnostics: [...diagnostics.values()], caches: [] };
}

/** What a later layer took away, and which. */
interface GoneComponent {
  readonly draft: DraftComponent;
  readonly layer: ImageLayer;
}

function draftsOf(analysis: TreeAnalysis, name: string): Map<string, DraftComponent> {
  const drafts = mergeProjects(analysis.projects);
  mergeCopies(drafts, analysis.copies, name);
  return drafts;
}

/** Nothing runs it, but it is passed on with the image; so it hangs on the image's first project. */
function addGone(
  drafts: Map<string, DraftComponent>,
  gone: ReadonlyMap<string, GoneComponent>,
): void {
  const root = [...drafts.values()].find(({ origin }) => origin === "first-party");
  for (const [ref, { draft }] of gone) {
    draft.scope = "excluded";
    draft.contentRoots.clear();
    for (const target of draft.dependencies)
      if (!drafts.has(target) && !gone.has(target)) draft.dependencies.delete(target);
    drafts.set(ref, draft);
    root?.dependencies.add(ref);
  }
}

/** Longest command of a history that is shown. */
const MAX_COMMAND_LENGTH = 500;

function propertiesOf(
  first: ImageLayer | undefined,
  removedBy: ImageLayer | undefined,
): readonly StatedProperty[] {
  if (first === undefined) return [];
  const command = first.createdBy?.slice(0, MAX_COMMAND_LENGTH);
  return [
    ...(command === undefined
      ? []
      : [{ name: "lizenzlotse:layer:createdBy", value: redactSecrets(command) }]),
    { name: "lizenzlotse:layer:digest", value: first.digest },
    { name: "lizenzlotse:layer:number", value: String(first.number) },
    ...(removedBy === undefined
      ? []
      : [{ name: "lizenzlotse:layer:removedBy", value: removedBy.digest }]),
  ];
}
