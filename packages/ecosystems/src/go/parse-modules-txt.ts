import type { Input } from "../shared/input.ts";
import { complainAboutLines, textLines, type TextLine } from "../shared/text-lines.ts";
import type { VendoredModule } from "./facts.ts";

/** `# path [version] [=> path [version]]`. */
const MODULE = /^# (\S+)(?: (v\S+))?(?: => \S+(?: \S+)?)?$/u;

/** An import path of a vendored package. */
const PACKAGE = /^[\w.~/+-]+$/u;

/**
 * Reads a vendor/modules.txt, as `go mod vendor` writes it.
 *
 * @see https://go.dev/ref/mod#vendoring
 */
export function parseModulesTxt(text: string, input: Input): readonly VendoredModule[] {
  const modules: (VendoredModule & { hasPackages: boolean })[] = [];
  const unknown: TextLine[] = [];
  for (const line of textLines(text, input)) {
    if (line.text === "" || line.text.startsWith("## ")) continue;
    const found = MODULE.exec(line.text);
    const last = modules.at(-1);
    if (found !== null) {
      const [, path = "", version] = found;
      modules.push({ path, version, hasPackages: false, line: line.number });
    } else if (last !== undefined && PACKAGE.test(line.text)) {
      last.hasPackages = true;
    } else {
      unknown.push(line);
    }
  }
  complainAboutLines(input, unknown);
  return modules;
}
