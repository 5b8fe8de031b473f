import type { Input } from "../shared/input.ts";
import { complainAboutLines, textLines, type TextLine } from "../shared/text-lines.ts";

/** Reads the properties of a gradle.properties; long lines continued by a backslash are taken without what follows. */
export function parseProperties(text: string, input: Input): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  const unknown: TextLine[] = [];
  let continued = false;
  for (const line of textLines(text, input)) {
    const wasContinued = continued;
    continued = line.text.endsWith("\\");
    const entry = line.text.trim();
    if (wasContinued || entry === "" || /^[#!]/u.test(entry)) continue;
    const [, name, value] = /^([\w.-]+)\s*[=:\s]\s*(.*)$/u.exec(entry) ?? [];
    if (name === undefined || value === undefined) {
      // A name alone is a property without value.
      if (!/^[\w.-]+$/u.test(entry)) unknown.push(line);
    } else {
      properties.set(name, value);
    }
  }
  complainAboutLines(input, unknown);
  return properties;
}
