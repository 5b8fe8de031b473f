import type { Content } from "./content.ts";
import { pick, type Random } from "./random.ts";

/** Leaves the marks of an unresolved merge. */
export function conflict({ text = "" }: Content, random: Random): string {
  const lines = text.split("\n");
  const at = random(lines.length);
  const line = lines[at] ?? "";
  const marked = ["<<<<<<< HEAD", line, "=======", line, ">>>>>>> branch"];
  return lines.toSpliced(at, 1, ...marked).join("\n");
}

/** Calls a key by a name that JavaScript keeps for itself. */
export function forbiddenKey({ text = "" }: Content, random: Random): string {
  const keys = text.match(/[\w@/.-]{3,}(?="?\s*[:=])/gu) ?? [];
  const key = keys[random(keys.length)] ?? "";
  return text.replace(key, "__proto__");
}

const OTHER_VALUES = ["null", "true", "-1", "1e999", '""', "[]", "{}", '[{"a": [1]}]', "'"];

/** Writes a value of another type behind a key, as far as a line shows where that is. */
export function swapInLine({ text = "" }: Content, random: Random): string {
  const other = pick([...OTHER_VALUES, "2026-01-01"], random);
  const lines = text.split("\n");
  const candidates = lines.flatMap((line, index) => (/[:=>]\s*\S/u.test(line) ? [index] : []));
  const at = candidates[random(candidates.length)] ?? 0;
  const swapped = (lines[at] ?? "").replace(
    /([:=>]\s*)[^,<]+/u,
    (_, before: string) => before + other,
  );
  return lines.with(at, swapped).join("\n");
}

/** Deeper than any code is. */
const DEPTH = 50_000;

/** Opens brackets in the middle of the text that nobody closes. */
export function openBrackets({ text = "" }: Content, random: Random): string {
  const at = random(text.length);
  const bracket = pick(["[", "(", "{", "<a>", "/*", '"'], random);
  return text.slice(0, at) + bracket.repeat(DEPTH) + text.slice(at);
}

/** Makes one line very long. */
export function stretchLine({ text = "" }: Content, random: Random): string {
  const at = random(text.length);
  const end = at + 1 + random(20);
  return text.slice(0, at) + text.slice(at, end).repeat(20_000) + text.slice(end);
}

/** Says some lines twice. */
export function doubleLines({ text = "" }: Content, random: Random): string {
  const lines = text.split("\n");
  const at = random(lines.length);
  return lines.toSpliced(at, 0, ...lines.slice(at, at + 5)).join("\n");
}

/** Leaves some lines out. */
export function dropLines({ text = "" }: Content, random: Random): string {
  const lines = text.split("\n");
  return lines.toSpliced(random(lines.length), 1 + random(4)).join("\n");
}

/** Exchanges two lines. */
export function exchangeLines({ text = "" }: Content, random: Random): string {
  const lines = text.split("\n");
  const from = random(lines.length);
  const to = random(lines.length);
  return lines
    .with(from, lines[to] ?? "")
    .with(to, lines[from] ?? "")
    .join("\n");
}
