import { findNumbered } from "./find-numbered.mjs";
import { findHeading } from "./find-heading.mjs";
import { findSubsection } from "./find-subsection.mjs";

/**
 * The part of a text that `at` names, or `undefined` where the text has no such place.
 *
 * @param {string} text a whole licence
 * @param {string} at `3`, `3.2`, `3(b)`, `3(a)(1)(A)`, `5(Copyleft clause)`, `Appendix`
 * @returns {string | undefined}
 */
export function findSection(text, at) {
  const [, head = "", tail = ""] = /^([^(]+?)\s*((?:\([^()]+\))*)$/u.exec(at) ?? [];
  if (head === "") return undefined;
  const section = /^\d/u.test(head) ? findNumbered(text, head) : findHeading(text, head);
  const labels = [...tail.matchAll(/\(([^()]+)\)/gu)].map(([, label = ""]) => label);
  return labels.reduce(
    (/** @type {string | undefined} */ part, label) =>
      part === undefined ? undefined : findSubsection(part, label),
    section,
  );
}
