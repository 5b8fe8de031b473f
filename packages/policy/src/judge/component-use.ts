import type { Component, Conclusion } from "@lizenzlotse/model";

import type { Situation } from "../context/situation.ts";
import type { Circumstances } from "../contract.ts";

/** What decides how a component is judged; equal uses have equal judgements. */
export interface ComponentUse {
  readonly conclusion: Conclusion;
  readonly circumstances: Omit<Circumstances, "review">;
}

/** The use of one component, from what the scan knows and what holds for the whole software. */
export function useOf(
  component: Component,
  situation: Situation,
  evidenceCommand: string | undefined,
): ComponentUse {
  return {
    conclusion: component.licenses.concluded,
    circumstances: {
      role: roleOf(component),
      delivery: component.usages.includes("production") ? "delivered" : "not-delivered",
      combination: combinationOf(component, situation),
      modification: modificationOf(component, situation),
      evidenceCommand,
    },
  };
}

/** Text that is equal exactly where two uses are judged equally. */
export function keyOf({ conclusion, circumstances }: ComponentUse): string {
  const { role, delivery, combination, modification, evidenceCommand = "" } = circumstances;
  const { expression, state, reviewReasons, readings } = conclusion;
  const open = readings.map((reading) => reading.expression);
  const parts = [expression, state, role, delivery, combination, modification, evidenceCommand];
  return [...parts, reviewReasons.join(" "), ...open].join("\n");
}

function roleOf({ origin, kind }: Component): Circumstances["role"] {
  if (origin === "third-party") return "dependency";
  return kind === "file" ? "own-file" : "own-project";
}

/** A library shares the process of what uses it; applications and containers have their own. */
function combinationOf(component: Component, situation: Situation): Circumstances["combination"] {
  if (roleOf(component) === "own-file") return "merged";
  if (situation.combine === "merge") return "merged";
  if (situation.combine === "process") return "separate";
  if (situation.combine !== undefined) return "linked";
  return component.kind === "application" || component.kind === "container" ? "separate" : "linked";
}

function modificationOf(component: Component, situation: Situation): Circumstances["modification"] {
  if (component.artefactEvidence.modification === "modified") return "modified";
  return situation.modified === "yes" ? "modified" : "unmodified";
}
