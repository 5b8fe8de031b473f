import type { Input } from "../shared/input.ts";
import { complainAboutLines, textLines, type TextLine } from "../shared/text-lines.ts";
import { fileNameOf } from "../shared/tree-path.ts";
import type { LockedModule } from "./facts.ts";

/** `group:name:version`, then the configurations in files that have several; people who merge write spaces. */
const MODULE = /^([^:=\s]+):([^:=\s]+):([^:=\s]+)\s*(?:=\s*([\w.,$\s-]+))?$/u;

/**
 * Reads a lockfile: one for all configurations (`gradle.lockfile`), or, before Gradle 7, one for each, which is named by
 * the file.
 *
 * @see https://docs.gradle.org/current/userguide/dependency_locking.html
 */
export function parseLockfile(text: string, input: Input): readonly LockedModule[] {
  const modules: LockedModule[] = [];
  const unknown: TextLine[] = [];
  for (const line of textLines(text, input)) {
    const entry = line.text.trim();
    if (entry === "" || entry.startsWith("#") || entry.startsWith("empty=")) continue;
    const [, group, name, version, configurations] = MODULE.exec(entry) ?? [];
    if (group === undefined || name === undefined || version === undefined) {
      unknown.push(line);
      continue;
    }
    const held = configurations?.split(/\s*,\s*/u) ?? [
      fileNameOf(input.path).replace(/\.lockfile$/u, ""),
    ];
    modules.push({ group, name, version, configurations: held, line: line.number });
  }
  complainAboutLines(input, unknown);
  return modules;
}
