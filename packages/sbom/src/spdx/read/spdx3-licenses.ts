import type { Fields } from "../../supplied/fields.ts";
import { MAX_NESTING } from "../../supplied/limits.ts";
import { type Spdx3Graph, typeOf } from "./spdx3-graph.ts";

const EXPANDED = "expandedlicensing_";

/** `https://spdx.org/licenses/MIT`, also used without an element of its own. */
const LISTED = /^https?:\/\/spdx\.org\/licenses\/([\w.+-]+?)(?:\.html|\.json)?$/u;

/**
 * The expression that a licence element of SPDX 3 stands for, whether it is a text or a tree.
 *
 * @returns `undefined` for what says nothing (`NoAssertionLicense`, `NoneLicense`) and for what is not understood.
 */
export function expressionOf(id: string, graph: Spdx3Graph, depth = 0): string | undefined {
  if (depth > MAX_NESTING) return undefined;
  const element = graph.get(id);
  if (element === undefined) return LISTED.exec(id)?.[1];
  const inner = (key: string): string | undefined => {
    const of = element.text(EXPANDED + key);
    return of === undefined ? undefined : expressionOf(of, graph, depth + 1);
  };
  switch (typeOf(element)) {
    case "simplelicensing_LicenseExpression":
      return element.text("simplelicensing_licenseExpression");
    case `${EXPANDED}ListedLicense`:
    case `${EXPANDED}ListedLicenseException`:
      return LISTED.exec(id)?.[1] ?? element.text("name");
    case `${EXPANDED}CustomLicense`:
    case "simplelicensing_SimpleLicensingText":
      return customRef(id, element);
    case `${EXPANDED}ConjunctiveLicenseSet`:
      return joined(element, "AND", graph, depth);
    case `${EXPANDED}DisjunctiveLicenseSet`:
      return joined(element, "OR", graph, depth);
    case `${EXPANDED}OrLaterOperator`:
      return suffixed(inner("subjectLicense"), "+");
    case `${EXPANDED}WithAdditionOperator`:
      return withAddition(inner("subjectExtendableLicense"), inner("subjectAddition"));
    default:
      return undefined;
  }
}

function joined(
  set: Fields,
  operator: "AND" | "OR",
  graph: Spdx3Graph,
  depth: number,
): string | undefined {
  const members = set.texts(`${EXPANDED}member`).map((id) => expressionOf(id, graph, depth + 1));
  const known = members.filter((member) => member !== undefined);
  // Half a licence would look like a whole one.
  if (known.length !== members.length || known.length === 0) return undefined;
  return `(${known.join(` ${operator} `)})`;
}

function suffixed(license: string | undefined, suffix: string): string | undefined {
  return license === undefined ? undefined : `${license}${suffix}`;
}

function withAddition(
  license: string | undefined,
  addition: string | undefined,
): string | undefined {
  return license === undefined || addition === undefined
    ? undefined
    : `${license} WITH ${addition}`;
}

/** A licence outside the list, by the last part of its name. */
function customRef(id: string, element: Fields): string {
  const name = /LicenseRef-[\w.-]+$/u.exec(id)?.[0] ?? element.text("name") ?? id;
  return name.startsWith("LicenseRef-") ? name : `LicenseRef-${name.replace(/[^\w.-]+/gu, "-")}`;
}
