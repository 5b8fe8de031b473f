import type { Input } from "../shared/input.ts";
import { complainAboutLines, type TextLine, textLines } from "../shared/text-lines.ts";
import type { ManifestAttribute, ManifestFacts } from "./facts.ts";

const ATTRIBUTE = /^([A-Za-z\d][\w-]*): ?(.*)$/u;

/**
 * Reads the main section of a manifest, which ends at the first empty line; what follows is about single files. A value
 * goes on in lines that begin with a space.
 *
 * @see https://docs.oracle.com/en/java/javase/21/docs/specs/jar/jar.html#jar-manifest
 */
export function parseManifest(text: string, input: Input): ManifestFacts {
  const attributes = new Map<string, ManifestAttribute>();
  const unknown: TextLine[] = [];
  let name: string | undefined;
  for (const line of mainSection(textLines(text, input))) {
    const before = name === undefined ? undefined : attributes.get(name);
    const [, key, value = ""] = ATTRIBUTE.exec(line.text) ?? [];
    if (line.text.startsWith(" ") && before !== undefined && name !== undefined) {
      attributes.set(name, { ...before, value: before.value + line.text.slice(1) });
    } else if (key === undefined) {
      unknown.push(line);
    } else {
      name = key.toLowerCase();
      if (!attributes.has(name)) attributes.set(name, { value, line: line.number });
    }
  }
  complainAboutLines(input, unknown);
  return { path: input.path, attributes };
}

function mainSection(lines: readonly TextLine[]): readonly TextLine[] {
  const first = lines.findIndex(({ text }) => text.trim() !== "");
  const end = lines.findIndex(({ text }, index) => index > first && text === "");
  return lines.slice(Math.max(0, first), end === -1 ? undefined : end);
}
