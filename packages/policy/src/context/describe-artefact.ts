import {
  byText,
  type ArtefactAssessment,
  type Component,
  type SourceLocation,
} from "@lizenzlotse/model";

import { outboundCandidates } from "../compatibility/outbound-candidates.ts";
import type { ArtefactJudgement } from "../judge/judge-in-artefacts.ts";
import { countStatuses } from "../judge/status.ts";
import { contextAnswers } from "./answers.ts";
import { isServed, type Artefact } from "./artefact.ts";

/** Most places that are named as what shows that something is sent to browsers. */
const MAX_PLACES = 5;

/** A component with how it was judged in its artefacts. */
export interface JudgedInArtefacts {
  readonly component: Component;
  readonly judgements: readonly ArtefactJudgement[];
}

/** What an assessment says of one artefact as a whole. */
export function describeArtefact(
  artefact: Artefact,
  judged: readonly JudgedInArtefacts[],
): ArtefactAssessment {
  const { id, name, paths, roots, situation } = artefact;
  const own = judged.flatMap(({ component, judgements }) =>
    judgements
      .filter((each) => each.artefact === artefact)
      .map(({ judgement }) => ({ component, judgement })),
  );
  const served = own.map(({ component }) => component).filter(isServed);
  return {
    id,
    name,
    paths,
    roots,
    outbound: situation.outbound.expression,
    context: contextAnswers(situation),
    counts: countStatuses(own.map(({ judgement }) => judgement)),
    servedBy: distinctPlaces(served),
    servedComponents: served.length,
    candidates: outboundCandidates(situation, own),
  };
}

function distinctPlaces(served: readonly Component[]): readonly SourceLocation[] {
  const places = served.flatMap(({ artefactEvidence }) => artefactEvidence.servedBy ?? []);
  const byPath = new Map(
    places.map((place) => [`${place.path}:${String(place.line ?? 0)}`, place]),
  );
  return [...byPath.values()].sort(byText(({ path }) => path)).slice(0, MAX_PLACES);
}
