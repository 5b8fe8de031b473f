import { complain, type Input } from "../../input.ts";

/** Most words that are read from one file. */
const MAX_WORDS = 10_000;

/**
 * Reads the properties (`-Dname=value`, `-D name=value`, `--define name=value`) of a `.mvn/maven.config`: options of the
 * command line, separated by white space or line ends. Other options are of no interest; a word that no option takes is
 * `input/malformed`, as it stops Maven.
 *
 * @see `MavenCli.cli` in maven-embedder
 */
export function parseMavenConfig(text: string, input: Input): ReadonlyMap<string, string> {
  const found = text.trim() === "" ? [] : text.trim().split(/\s+/u, MAX_WORDS + 1);
  if (found.length > MAX_WORDS) {
    complain(input, "input/limit", { parameters: { limit: `${String(MAX_WORDS)} words` } });
  }
  const words = found.slice(0, MAX_WORDS);
  const stray = words.find((word, index) => !isOption(word) && !isOption(words[index - 1] ?? ""));
  if (stray !== undefined) complainAboutWord(stray, input);
  return new Map(words.flatMap((word, index) => propertyOf(word, words[index + 1])));
}

function isOption(word: string): boolean {
  return word.startsWith("-");
}

function complainAboutWord(word: string, input: Input): void {
  const problem = `no option: ${word.slice(0, 80)}`;
  complain(input, "input/malformed", { line: 1, parameters: { format: input.format, problem } });
}

function propertyOf(
  word: string,
  next: string | undefined,
): readonly (readonly [string, string])[] {
  const isApart = word === "-D" || word === "--define";
  if (!isApart && !word.startsWith("-D")) return [];
  const [name = "", ...value] = (isApart ? (next ?? "") : word.slice("-D".length)).split("=");
  return name === "" ? [] : [[name, value.length === 0 ? "true" : value.join("=")]];
}
