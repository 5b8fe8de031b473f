import { appendTo } from "../shared/append-to.ts";
import { splitDescriptor } from "./yarn-entry.ts";
import type { YarnCatalogs } from "./yarn-settings.ts";

/** What someone asks yarn for. */
export interface YarnRequest {
  readonly name: string;
  readonly range: string;
  /** Name of the package or project that asks. */
  readonly dependent: string | undefined;
}

/** What the project's own files make of ranges before yarn looks them up. */
export interface YarnRangeRules {
  /** `resolutions` of the root's package.json. */
  readonly resolutions: Readonly<Record<string, string>>;
  readonly catalogs: YarnCatalogs;
}

/**
 * Makes what says under which ranges a request may stand in the lockfile, the likeliest first: what a resolution forces
 * on just this request, what was asked for, and what resolutions force elsewhere on a package of that name.
 *
 * @see "Manifest fields: resolutions" and "Protocols: catalog" in yarn's documentation
 */
export function yarnRanges({
  resolutions,
  catalogs,
}: YarnRangeRules): (request: YarnRequest) => readonly string[] {
  const rulesByName = new Map<string, Rule[]>();
  for (const [pattern, forced] of Object.entries(resolutions)) {
    const { name, ...rule } = parsePattern(pattern);
    if (name !== undefined) appendTo(rulesByName, name, [{ ...rule, forced }]);
  }
  return ({ name, range, dependent }) => {
    const asked = catalogs.rangeOf(name, range);
    const rules = rulesByName.get(name) ?? [];
    const applying = rules.filter((rule) => appliesTo(rule, asked, dependent));
    const ranges = [...applying.map(forcedBy), asked, ...rules.map(forcedBy)];
    return [...new Set(ranges)].flatMap((each) => [each, `npm:${each}`]);
  };
}

/** One line of `resolutions`. */
interface Rule {
  /** Only for what this package asks for. */
  readonly dependent?: string | undefined;
  /** Only for this range. */
  readonly range?: string | undefined;
  /** Somewhere below the dependent, not by itself: who is below whom, the lockfile does not tell. */
  readonly isDeep: boolean;
  readonly forced: string;
}

function forcedBy({ forced }: Rule): string {
  return forced;
}

function appliesTo(rule: Rule, range: string, dependent: string | undefined): boolean {
  if (rule.isDeep || (rule.dependent !== undefined && rule.dependent !== dependent)) return false;
  return rule.range === undefined || withoutProtocol(rule.range) === withoutProtocol(range);
}

/** Yarn writes ranges of the registry with and without it, by version. */
function withoutProtocol(range: string): string {
  return range.startsWith("npm:") ? range.slice("npm:".length) : range;
}

/** `name`, `dependent/name`, of yarn 1 also with `**` between, of yarn 2 and later also `name@range`. */
function parsePattern(pattern: string): Omit<Rule, "forced"> & { readonly name?: string } {
  const segments = pattern.match(/(?:@[^/@]+\/)?[^/@]+(?:@[^/]*)?/gu) ?? [];
  const last = segments.at(-1);
  if (last === undefined) return { isDeep: false };
  const { name, range } = splitDescriptor(last);
  const above = segments.slice(0, -1);
  const named = above.filter((segment) => segment !== "**");
  const dependent = named.at(-1);
  return {
    name,
    range: range === "" ? undefined : range,
    dependent: dependent === undefined ? undefined : splitDescriptor(dependent).name,
    isDeep: dependent !== undefined && above.at(-1) === "**",
  };
}
