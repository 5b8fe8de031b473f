import type { Usage } from "@lizenzlotse/model";

import { type ComputedUsage, joinUsages } from "../shared/reachability.ts";

/**
 * What the configurations of sbt and Ivy are for, by their usual names. `provided` is there at run time, only not brought
 * along; what has a name of its own (`scalafix`, `plugin`) is a tool.
 */
export function configurationUsage(configuration: string): ComputedUsage {
  const name = configuration.toLowerCase().replace(/-internal$|\(.*\)$/u, "");
  if (REQUIRED.has(name)) return { usages: ["production"], scope: "required" };
  if (name === "optional") return { usages: ["production"], scope: "optional" };
  if (TESTS.test(name)) return { usages: ["test"], scope: "excluded" };
  return { usages: ["build"], scope: "excluded" };
}

/** What several configurations are for together; production where there are none. */
export function configurationsUsage(configurations: readonly string[]): ComputedUsage {
  const [first = "compile", ...others] = configurations;
  return others.map(configurationUsage).reduce(joinUsages, configurationUsage(first));
}

/** The usage of a request: what one configuration is mainly for. */
export function mainUsage(configuration: string): Usage {
  return configurationUsage(configuration).usages[0] ?? "production";
}

const REQUIRED: ReadonlySet<string> = new Set([
  "*",
  "compile",
  "default",
  "master",
  "provided",
  "runtime",
]);

const TESTS = /^(?:it|test|.*test)$/u;
