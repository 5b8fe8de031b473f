import { matchesGlob, pathGlob } from "@lizenzlotse/model";

import type { ContextAnswers } from "./artefact.ts";
import type { ArtefactContext, Context } from "./context.ts";

/**
 * What people answered about a delivered folder or archive: of the artefact that has its name or id, else of the one whose
 * paths or roots hold it, else of the whole project.
 *
 * @param answers - all that people answered.
 * @param path - of the folder or archive, relative to the scanned folder; it may lie outside.
 */
export function contextOfArtefact(answers: ContextAnswers, path: string): Context | undefined {
  const { context, artefacts = [] } = answers;
  const place = path.replaceAll("\\", "/");
  const base = place.slice(place.lastIndexOf("/") + 1);
  const names = [base, base.replace(ENDING, "")];
  const named = artefacts.find(({ id, name }) => names.includes(id) || names.includes(name));
  return named ?? artefacts.find((artefact) => holds(artefact, place)) ?? context;
}

/** Of `server.tar.gz` the artefact `server`. */
const ENDING = /(?:\.tar)?\.[a-z\d]{1,8}$/iu;

function holds({ paths, roots }: ArtefactContext, place: string): boolean {
  const inRoot = roots.some((root) => {
    const folder = root.replace(/^\.\//u, "").replace(/\/$/u, "");
    return place === folder || place.startsWith(`${folder}/`);
  });
  return (
    inRoot ||
    paths.some((path) => {
      const glob = pathGlob(path);
      return glob !== undefined && matchesGlob(glob, place);
    })
  );
}
