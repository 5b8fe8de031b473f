import type { Component, ScanResult } from "@lizenzlotse/model";
import { assess, builtInPolicy } from "@lizenzlotse/policy";
import type { ReportInput } from "@lizenzlotse/report";

import { largeScan } from "../sbom/large-scan.ts";

/** What every so many-th component is licensed under, so that findings of each kind occur; most are permissive. */
const RARE_LICENSES: readonly (readonly [every: number, expression: string])[] = [
  [997, "AGPL-3.0-only"],
  [101, "GPL-3.0-or-later"],
  [53, "NOASSERTION"],
  [41, "LGPL-2.1-or-later"],
  [29, "MPL-2.0"],
];

/** A judged scan of so many components, about one in twelve of them with a finding. */
export function largeReport(count: number): ReportInput {
  const { head, components: plain } = largeScan(count);
  const components = plain.map(withRareLicense);
  const scan: ScanResult = { head, components, diagnostics: [], files: [] };
  const { createdAt } = head;
  const assessment = assess({ scan, policy: builtInPolicy("verwaltung"), createdAt });
  return { scan, assessment, language: "de", color: "off", widthColumns: 100 };
}

function withRareLicense(component: Component, index: number): Component {
  const expression = RARE_LICENSES.find(([every]) => index > 0 && index % every === 0)?.[1];
  if (expression === undefined) return component;
  const { licenses } = component;
  const isUnknown = expression === "NOASSERTION";
  return {
    ...component,
    licenses: {
      ...licenses,
      declared: isUnknown
        ? []
        : licenses.declared.map((one) => ({ ...one, values: [expression], expression })),
      concluded: {
        ...licenses.concluded,
        expression,
        ...(isUnknown && { state: "no-assertion", basis: "nothing", confidence: 0 }),
      },
    },
  };
}
