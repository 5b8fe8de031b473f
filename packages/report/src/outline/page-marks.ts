import { isTag, type AnyNode, type Element } from "domhandler";

import type { Sign } from "../text/sign-shapes.ts";
import type { GroupRole } from "./outline.ts";

/** Elements that only steer or adorn the page: nothing is said in them that is not said in words beside. */
const STEERING: ReadonlySet<string> = new Set("script,style,svg,figure,nav,form,head".split(","));

/** Classes of what makes sense on a screen alone. */
const SCREEN_ONLY: ReadonlySet<string> = new Set(["skip-link", "screen-only"]);

/** Whether an element of the page has no place in a document. */
export function isLeftOut(element: Element): boolean {
  return STEERING.has(element.name) || classesOf(element).some((name) => SCREEN_ONLY.has(name));
}

/** The classes of an element. */
export function classesOf(element: Element): readonly string[] {
  return (element.attribs["class"] ?? "").split(" ").filter((name) => name !== "");
}

/** Child elements, text between them left aside. */
export function childElements(node: { readonly children: readonly AnyNode[] }): readonly Element[] {
  return node.children.filter(isTag);
}

const GROUPS: ReadonlySet<string> = new Set<GroupRole>([
  "masthead",
  "verdict",
  "banner",
  "finding",
  "box",
]);

/** What an element sets apart from the rest of the page; `undefined` for all that only hold others. */
export function groupRoleOf(element: Element): GroupRole | undefined {
  return classesOf(element).find((name): name is GroupRole => GROUPS.has(name));
}

const SIGNS: ReadonlyMap<string, Sign> = new Map([
  ["is-must-act", "must-act"],
  ["is-check", "check"],
  ["is-fine", "fine"],
  ["is-nothing-found", "nothing-found"],
  ["is-not-assessed", "not-assessed"],
  ["banner", "incomplete"],
]);

/** The sign that an element is coloured by. */
export function signOf(element: Element): Sign | undefined {
  return classesOf(element)
    .map((name) => SIGNS.get(name))
    .find((sign) => sign !== undefined);
}
