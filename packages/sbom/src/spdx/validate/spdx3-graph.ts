import { isRecord } from "../../supplied/fields.ts";
import type { ShapeChecker } from "./shape-checker.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The context of the standard, in any of its versions. */
const CONTEXT = /^https:\/\/spdx\.org\/rdf\/3\.\d+\.\d+\/spdx-context\.jsonld$/u;

/** Members of the document besides the graph, where it holds a single element. */
const GRAPH = "@graph";

/** Checks the graph of a document of SPDX 3: its elements, and that references lead to elements of the right class. */
export function checkSpdx3Graph(document: Fields, checker: ShapeChecker): void {
  if (!hasContext(document["@context"]))
    checker.problem("must name the context of SPDX 3", "@context");
  const graph = document[GRAPH];
  if (!Array.isArray(graph)) {
    checker.problem("must have a list of elements", GRAPH);
    return;
  }
  const elements = graph as readonly unknown[];
  const classes = classesOf(elements, checker);
  for (const [index, element] of elements.entries()) {
    if (!isRecord(element)) {
      checker.problem("must be an object", GRAPH, index);
      continue;
    }
    const { type } = element;
    if (typeof type !== "string") checker.problem("must have the member type", GRAPH, index);
    else if (checker.has(type)) {
      checker.check(element, type, GRAPH, index);
      checkReferences(element, { type, index, classes }, checker);
    }
  }
  const documents = [...classes.values()].filter((type) => type === "SpdxDocument");
  if (documents.length !== 1) checker.problem("must have exactly one SpdxDocument", GRAPH);
}

function hasContext(context: unknown): boolean {
  const contexts: readonly unknown[] = Array.isArray(context) ? context : [context];
  return contexts.some((one) => typeof one === "string" && CONTEXT.test(one));
}

/** Classes by the names of elements; every name is given once. */
function classesOf(
  elements: readonly unknown[],
  checker: ShapeChecker,
): ReadonlyMap<string, string> {
  const classes = new Map<string, string>();
  for (const [index, element] of elements.entries()) {
    if (!isRecord(element)) continue;
    const name = element["spdxId"] ?? element["@id"];
    const { type } = element;
    if (typeof name !== "string" || typeof type !== "string") {
      checker.problem("must have a name and a type", GRAPH, index);
      continue;
    }
    if (classes.has(name)) checker.problem(`${name} is given twice`, GRAPH, index);
    classes.set(name, type);
  }
  return classes;
}

function checkReferences(
  element: Fields,
  {
    type,
    index,
    classes,
  }: {
    readonly type: string;
    readonly index: number;
    readonly classes: ReadonlyMap<string, string>;
  },
  checker: ShapeChecker,
): void {
  for (const [key, expected] of checker.objectsOf(type)) {
    const value = element[key];
    const targets: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const target of targets) {
      if (typeof target !== "string") continue;
      const message = faultOf(target, { found: classes.get(target), expected }, checker);
      if (message !== undefined) checker.problem(message, GRAPH, index, key);
    }
  }
}

/** What is no element of this document may be one of another; a blank node never is. */
function faultOf(
  target: string,
  { found, expected }: { readonly found: string | undefined; readonly expected: string },
  checker: ShapeChecker,
): string | undefined {
  if (found === undefined)
    return target.startsWith("_:") ? `${target} names no element` : undefined;
  const fits = !checker.has(found) || checker.isA(found, expected);
  return fits ? undefined : `${target} is a ${found}, not a ${expected}`;
}
