import type {
  ArtefactAssessment,
  AssessmentHead,
  FindingGroup,
  LicenseCompatibility,
  OutboundCandidate,
} from "@lizenzlotse/model";

import { visibleText } from "../text/visible-text.ts";
import { capped } from "./capped.ts";
import type {
  ArtefactView,
  CandidateView,
  CompatibilityView,
  VisibleLocalized,
} from "./report-content.ts";
import { toAssumption } from "./to-assumption.ts";
import { visibleLocalized, visiblePlace } from "./visible-parts.ts";

/** Most places that are shown as what proves that browsers load something. */
const MAX_PLACES = 3;
/** Most expressions that are named as standing against one outbound licence. */
const MAX_BLOCKERS = 4;

/** The artefacts of an assessment; none in documents of earlier releases. */
export function artefactViews({ artefacts = [] }: AssessmentHead): readonly ArtefactView[] {
  return artefacts.map((artefact) => ({
    name: visibleLocalized(artefact.name),
    outbound: visibleText(artefact.outbound),
    components: Object.values(artefact.counts).reduce((sum, count) => sum + count, 0),
    answers: artefact.context.map(toAssumption),
    served: {
      components: artefact.servedComponents,
      places: capped(artefact.servedBy.map(visiblePlace), MAX_PLACES),
    },
    candidates: artefact.candidates.map(toCandidate),
  }));
}

function toCandidate({ license, verdict, blockers }: OutboundCandidate): CandidateView {
  const visible = blockers.map((blocker) => ({
    expression: visibleText(blocker.expression),
    verdict: blocker.verdict,
    count: blocker.count,
  }));
  return { license: visibleText(license), verdict, blockers: capped(visible, MAX_BLOCKERS) };
}

/** Names of the artefacts that a finding holds for; none where there is only one, for then it goes without saying. */
export function artefactsOfGroup(
  { artefacts: ids = [] }: FindingGroup,
  { artefacts = [] }: AssessmentHead,
): readonly VisibleLocalized[] {
  if (artefacts.length < 2) return [];
  return artefacts.filter(({ id }) => ids.includes(id)).map(({ name }) => visibleLocalized(name));
}

/** The answers that a finding rests on: those of the first artefact that it holds for. */
export function answersOfGroup(
  { artefacts: ids = [] }: FindingGroup,
  { artefacts = [], context }: AssessmentHead,
): ArtefactAssessment["context"] {
  return artefacts.find(({ id }) => ids.includes(id))?.context ?? context;
}

/** What the compatibility solver said on the licences of a finding. */
export function compatibilityView(found: LicenseCompatibility): CompatibilityView {
  return {
    license: visibleText(found.license),
    outbound: visibleText(found.outbound),
    verdict: found.verdict,
    reason: visibleLocalized(found.reason),
    conditions: found.conditions.map(visibleLocalized),
    clauses: found.clauses.map(visibleText),
    sources: found.sources.map(({ name, value }) => ({
      name: visibleText(name),
      value: visibleText(value),
    })),
    conflictOfSources: found.conflictOfSources,
  };
}
