import { complain, type Input } from "../shared/input.ts";
import { complainAboutLines } from "../shared/text-lines.ts";
import type { InstalledPackage, SourcePackage } from "./facts.ts";
import { type ControlParagraph, parseControl } from "./parse-control.ts";
import { parseRelations } from "./parse-relations.ts";

/** States in which nothing of a package but its configuration is left. */
const ABSENT_STATES: ReadonlySet<string> = new Set(["not-installed", "config-files"]);

/**
 * Reads dpkg's list of packages. What was removed is left out; an entry that cannot be used is reported and left out.
 *
 * @see https://manpages.debian.org/deb-control and https://manpages.debian.org/dpkg-query
 */
export function parseStatus(text: string, input: Input): readonly InstalledPackage[] {
  const { paragraphs, unknown } = parseControl(text, input);
  complainAboutLines(input, unknown);
  return paragraphs.flatMap((paragraph) =>
    isInstalled(paragraph) ? toFacts(paragraph, input) : [],
  );
}

/** Images without dpkg keep the control files alone, without a state. */
function isInstalled(paragraph: ControlParagraph): boolean {
  const state = paragraph.get("status")?.value.split(/\s+/u)[2];
  return state === undefined || !ABSENT_STATES.has(state);
}

function toFacts(paragraph: ControlParagraph, input: Input): readonly InstalledPackage[] {
  const valueOf = (field: string): string | undefined => {
    const value = paragraph.get(field)?.value;
    return value === "" ? undefined : value;
  };
  const name = valueOf("package");
  const version = valueOf("version");
  const line = paragraph.get("package")?.line ?? [...paragraph.values()][0]?.line ?? 1;
  if (name === undefined || version === undefined) {
    const field = name === undefined ? "Package" : "Version";
    complain(input, "input/unexpected-type", { line, parameters: { field, problem: "missing" } });
    return [];
  }
  const needs = [valueOf("pre-depends"), valueOf("depends")];
  return [
    {
      name,
      version,
      architecture: valueOf("architecture"),
      source: sourceOf(valueOf("source")),
      section: valueOf("section"),
      maintainer: valueOf("maintainer"),
      homepage: valueOf("homepage"),
      description: valueOf("description")?.split("\n", 1)[0],
      provides: parseRelations(valueOf("provides") ?? "").flat(),
      needs: needs.flatMap((field) => parseRelations(field ?? "")),
      line,
    },
  ];
}

/** `glibc`, or `glibc (2.36-9)` where the versions differ. */
function sourceOf(field: string | undefined): SourcePackage | undefined {
  const [, name, version] = /^(\S+)(?:\s+\(([^()\s]+)\))?$/u.exec(field ?? "") ?? [];
  return name === undefined ? undefined : { name, version };
}
