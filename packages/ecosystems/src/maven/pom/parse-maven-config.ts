import { complain, type Input } from "../../shared/input.ts";

/** Most options that are read from one file. */
const MAX_OPTIONS = 10_000;

/**
 * Reads the properties (`-Dname=value`) of a `.mvn/maven.config`: options of the command line, separated by white
 * space or line ends. Other options are of no interest.
 */
export function parseMavenConfig(text: string, input: Input): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  const options = text.split(/\s+/u, MAX_OPTIONS + 1);
  if (options.length > MAX_OPTIONS) {
    complain(input, "input/limit", { parameters: { limit: `${String(MAX_OPTIONS)} options` } });
  }
  for (const option of options.slice(0, MAX_OPTIONS)) {
    if (!option.startsWith("-D")) continue;
    const equals = option.indexOf("=");
    const name = equals === -1 ? option.slice(2) : option.slice(2, equals);
    if (name !== "") properties.set(name, equals === -1 ? "true" : option.slice(equals + 1));
  }
  return properties;
}
