import { readFileSync } from "node:fs";

import { COMBINES, PROVISIONS, RECIPIENTS, type CombinationContext } from "../../src/index.ts";

/** A row of `verdicts.tsv`. */
export interface VerdictCase {
  readonly family: string;
  readonly inbound: readonly string[];
  readonly outbound: string;
  readonly context: CombinationContext;
  readonly expected: readonly string[];
  readonly source: string;
  readonly line: string;
}

/** Reads the table; a line that starts with `#` names the family of those below it. */
export function readVerdictTable(): readonly VerdictCase[] {
  const [, ...lines] = readFileSync(new URL("verdicts.tsv", import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  let family = "";
  return lines.flatMap((line) => {
    if (line.startsWith("# ")) family = line.slice(2);
    return line.startsWith("# ") ? [] : [toCase(family, line)];
  });
}

function toCase(family: string, line: string): VerdictCase {
  const [inbound = "", outbound = "", context = "", expected = "", source = ""] = line.split("\t");
  return {
    family,
    inbound: inbound.split(",").map((each) => each.trim()),
    outbound,
    context: toContext(context),
    expected: expected.split("|"),
    source,
    line,
  };
}

function toContext(text: string): CombinationContext {
  const values = new Map(text.split(";").map((pair) => pair.split("=") as [string, string]));
  const one = <T extends string>(key: string, known: readonly T[]): T | undefined =>
    known.find((each) => each === values.get(key));
  const provide = values.get("provide")?.split("+");
  return {
    ...defined("combine", one("combine", COMBINES)),
    ...defined("recipient", one("recipient", RECIPIENTS)),
    ...defined("provide", provide && PROVISIONS.filter((each) => provide.includes(each))),
    ...defined("modified", values.has("modified") ? values.get("modified") === "yes" : undefined),
    ...defined("use", one("use", ["production", "managed-service"] as const)),
    ...defined("licensee", one("licensee", ["government"] as const)),
    ...defined("secondaryNotice", one("secondary-notice", ["present", "absent"] as const)),
    ...defined("otherPart", values.get("other-part")),
    ...defined("work", one("work", ["software", "non-software"] as const)),
  };
}

function defined<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<K, V>>;
}
