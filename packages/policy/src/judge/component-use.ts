import type { Combine } from "@lizenzlotse/knowledge";
import type { Component, Conclusion } from "@lizenzlotse/model";

import { isServed } from "../context/artefact.ts";
import { exceptionFor, type ComponentException } from "../context/component-exception.ts";
import { situationOfComponent } from "../context/situation-of-component.ts";
import type { Situation } from "../context/situation.ts";
import type { Circumstances } from "../contract.ts";
import type { CandidateFinder } from "../select/candidates.ts";

/** What decides how a component is judged; equal uses have equal judgements. */
export interface ComponentUse {
  readonly conclusion: Conclusion;
  readonly circumstances: Omit<Circumstances, "review">;
}

/** What the use of a component is read from, beside the component itself. */
export interface UseSources {
  readonly situation: Situation;
  readonly candidatesOf: CandidateFinder;
}

/** The use of one component, from what the scan knows and what holds for the artefact that it is in. */
export function useOf(
  component: Component,
  { situation, candidatesOf }: UseSources,
  evidenceCommand: string | undefined,
): ComponentUse {
  const role = roleOf(component);
  const exception = exceptionFor(component, situation.exceptions);
  const combine = combineOf(component, situation, exception);
  return {
    conclusion: component.licenses.concluded,
    circumstances: {
      role,
      delivery: deliveryOf(component, combine),
      combine,
      combination: combinationOf(combine),
      modification: modificationOf(component, situation, exception),
      provide: situationOfComponent(component, situation).provide,
      reachesBrowsers: isServed(component),
      content: component.kind === "container" ? "image" : "package",
      evidenceCommand,
      candidates: candidatesOf(component, role),
    },
  };
}

/** Text that is equal exactly where two uses are judged equally. */
export function keyOf({ conclusion, circumstances }: ComponentUse): string {
  const { role, delivery, combine = "", modification, evidenceCommand = "" } = circumstances;
  const { provide, reachesBrowsers, content, candidates } = circumstances;
  const { expression, state, reviewReasons, readings } = conclusion;
  const open = readings.map((reading) => reading.expression);
  const way = `${provide.join(" ")} ${String(reachesBrowsers)} ${content}`;
  const parts = [expression, state, role, delivery, combine, modification, way, evidenceCommand];
  return [...parts, candidates.key, reviewReasons.join(" "), ...open].join("\n");
}

function roleOf({ origin, kind }: Component): Circumstances["role"] {
  if (origin === "third-party") return "dependency";
  return kind === "file" ? "own-file" : "own-project";
}

function deliveryOf(
  { usages }: Component,
  combine: Combine | undefined,
): Circumstances["delivery"] {
  return usages.includes("production") && combine !== "build-tool" ? "delivered" : "not-delivered";
}

/** Bundlers put libraries and the project's code into one file; applications and containers run by themselves. */
function combineOf(
  component: Component,
  situation: Situation,
  exception: ComponentException | undefined,
): Combine | undefined {
  if (exception?.combine !== undefined) return exception.combine;
  if (roleOf(component) === "own-file") return "merge";
  if (situation.combine !== undefined) return situation.combine;
  if (component.kind === "application" || component.kind === "container") return "process";
  return isServed(component) ? "static" : undefined;
}

function combinationOf(combine: Combine | undefined): Circumstances["combination"] {
  if (combine === "merge") return "merged";
  return combine === "process" ? "separate" : "linked";
}

function modificationOf(
  component: Component,
  situation: Situation,
  exception: ComponentException | undefined,
): Circumstances["modification"] {
  if (component.artefactEvidence.modification === "modified") return "modified";
  return (exception?.modified ?? situation.modified) === "yes" ? "modified" : "unmodified";
}
