import { complain, type Input } from "../shared/input.ts";
import { complainAboutLines, textLines } from "../shared/text-lines.ts";

/** What names an artefact on Maven's repositories. */
export interface Coordinates {
  readonly groupId: string;
  readonly artifactId: string;
  /** Absent where it is a property that its builder did not replace. */
  readonly version: string | undefined;
}

const PROPERTY = /^\s*([\w.]+)\s*[=:]\s*(.*?)\s*$/u;

/**
 * Reads the coordinates that Maven writes into each archive that it packs.
 *
 * @returns `undefined` where one of the three is missing, which is reported.
 * @see https://maven.apache.org/shared/maven-archiver/#pom-properties-content
 */
export function parsePomProperties(text: string, input: Input): Coordinates | undefined {
  const lines = textLines(text, input).filter(({ text: line }) => /^\s*[^\s#!]/u.test(line));
  const read = lines.map((line) => ({ line, property: PROPERTY.exec(line.text) }));
  complainAboutLines(
    input,
    read.flatMap(({ line, property }) => (property === null ? [line] : [])),
  );
  const values = new Map(
    read.map(({ property }) => [property?.[1] ?? "", unescape(property?.[2] ?? "")]),
  );
  const [groupId, artifactId, version] = ["groupId", "artifactId", "version"].map((name) => {
    const value = values.get(name);
    if (value !== undefined && value !== "") return value;
    complain(input, "input/unexpected-type", { parameters: { field: name, problem: "missing" } });
    return undefined;
  });
  if (groupId === undefined || artifactId === undefined) return undefined;
  if (version?.includes("${") !== true) return { groupId, artifactId, version };
  const parameters = { dependency: `${groupId}:${artifactId}`, problem: `it is ${version}` };
  complain(input, "inventory/unresolved-version", { parameters });
  return { groupId, artifactId, version: undefined };
}

/** Java writes `\:` for `:` in property files. */
function unescape(value: string): string {
  return value.replace(/\\(.)/gu, "$1");
}
