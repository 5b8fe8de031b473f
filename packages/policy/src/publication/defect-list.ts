import {
  byText,
  NOASSERTION,
  NONE,
  stableId,
  type Component,
  type Localized,
} from "@lizenzlotse/model";

import { withoutVersion } from "../decisions/fits.ts";
import { defectsByCode, type DeliveryRequest } from "./check-delivery.ts";
import type { DefectCode } from "./defect-code.ts";
import { DEFECT_TEXTS } from "./defect-texts.ts";

/** One defect of one component, or of the delivery as a whole: one line that a supplier answers. */
export interface DefectItem {
  /** Depends on the kind of defect, the component and its version; the same in every list of one delivery. */
  readonly id: string;
  readonly code: DefectCode;
  /** Absent where the delivery as a whole is concerned. */
  readonly component?: DefectiveComponent | undefined;
  /** What was found, as the delivery has it; absent where there is nothing to quote. */
  readonly found?: string | undefined;
  /** What only the supplier can answer. */
  readonly question?: Localized | undefined;
}

/** A component as the delivery names it. */
export interface DefectiveComponent {
  readonly ref: string;
  readonly name: string;
  readonly version?: string | undefined;
  /** What all versions of the package have in common. */
  readonly package: string;
}

/** Every defect of a delivery, component by component. Pure. */
export function defectList(request: DeliveryRequest): readonly DefectItem[] {
  return defectsByCode(request).flatMap(({ code, components }) =>
    components === undefined
      ? [{ id: stableId("M", code), code }]
      : components.map((component) => toItem(code, component, request)).sort(inOrder),
  );
}

const inOrder = byText<DefectItem>(
  ({ component }) => component?.name.toLowerCase() ?? "",
  ({ component }) => component?.version ?? "",
  ({ component }) => component?.ref ?? "",
);

function toItem(code: DefectCode, component: Component, request: DeliveryRequest): DefectItem {
  const { ref, group, name, version } = component;
  const found = foundText(code, component, request);
  const question = questionOf(code, component);
  return {
    id: stableId("M", code, ref),
    code,
    component: {
      ref,
      name: group === undefined ? name : `${group}/${name}`,
      ...(version === undefined || version === "" ? {} : { version }),
      package: packageOf(component),
    },
    ...(found === undefined ? {} : { found }),
    ...(question === undefined ? {} : { question }),
  };
}

/** What all versions of a component's package have in common. */
export function packageOf({ purl, group, name }: Component): string {
  return purl === undefined ? `${group ?? ""}/${name}` : withoutVersion(purl);
}

function foundText(
  code: DefectCode,
  { ref, licenses }: Component,
  { assessment }: DeliveryRequest,
): string | undefined {
  if (code === "policy") {
    const own = assessment.violations.filter(
      ({ component, status }) => component === ref && status === "must-act",
    );
    return listed(own.map(({ expression }) => expression));
  }
  if (code !== "license-missing" && code !== "license-unclear") return undefined;
  return listed(licenses.declared.flatMap(({ values }) => values));
}

function listed(values: readonly string[]): string | undefined {
  const distinct = [...new Set(values)].filter((value) => value !== "");
  return distinct.length === 0 ? undefined : distinct.join("; ");
}

function questionOf(code: DefectCode, component: Component): Localized | undefined {
  if (code !== "license-unclear") return DEFECT_TEXTS[code].question;
  const { readings } = component.licenses.concluded;
  const known = [...new Set(readings.map(({ expression }) => expression))].filter(
    (expression) => expression !== NONE && expression !== NOASSERTION,
  );
  if (known.length < 2) return DEFECT_TEXTS[code].question;
  return {
    de: `Welche Angabe gilt: ${known.join(" oder ")}?`,
    en: `Which statement applies: ${known.join(" or ")}?`,
  };
}
