import type { Usage } from "@lizenzlotse/model";

import { complain, type Input } from "../shared/input.ts";
import { LineIndex } from "../shared/line-index.ts";

/** What a mix.exs says in plain words. */
export interface MixProject {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  /** By app. */
  readonly dependencies: ReadonlyMap<string, MixDependency>;
  /** Of an umbrella: the folder of its projects. */
  readonly projectsFolder?: string | undefined;
}

/** What a mix.exs says about a dependency. */
export interface MixDependency {
  readonly usage: Usage;
  /** Whether it lies in the tree: a project of the umbrella, or a folder. */
  readonly isLocal: boolean;
  readonly line: number;
}

/** `{:app, "~> 1.0", only: [:dev, :test]}`, without nested brackets but one list. */
const DEPENDENCY = /\{\s{0,40}:([a-z]\w{0,100})\s{0,40},([^{}]{0,500})\}/gu;
/** A version or an option; `{:ok, value}` is another matter. */
const REQUIREMENT =
  /^\s*(?:"[^"\d]*\d[^"]*"|(?:branch|git|github|hex|in_umbrella|only|organization|override|path|ref|repo|runtime|tag):)/u;

/** Reads the plain lines of a mix.exs. It is a program; what it computes is not known. */
export function parseMixExs(text: string, input: Input): MixProject {
  if (!/[A-Za-z]{2}/u.test(text)) {
    const parameters = { format: "mix.exs", problem: "no words of a project" };
    complain(input, "input/malformed", { line: 1, parameters });
  }
  const code = text.replaceAll(/^[ \t]*#[^\n]*/gmu, "");
  const lines = new LineIndex(code);
  return {
    name: /\bapp:[ \t]{0,40}:(\w+)/u.exec(code)?.[1],
    version: /\bversion:[ \t]{0,40}"([^"\n]+)"/u.exec(code)?.[1],
    dependencies: new Map(
      [...code.matchAll(DEPENDENCY)]
        .filter(({ 2: options = "" }) => REQUIREMENT.test(options))
        .map(({ 1: app = "", 2: options = "", index }) => {
          const isLocal = /\b(?:in_umbrella|path):/u.test(options);
          return [app, { usage: usageOf(options), isLocal, line: lines.lineAt(index) }];
        }),
    ),
    projectsFolder: /\bapps_path:[ \t]{0,40}"([^"\n]+)"/u.exec(code)?.[1],
  };
}

function usageOf(options: string): Usage {
  const only = /\bonly:\s{0,40}(\[[^\]]*\]|:\w+)/u.exec(options)?.[1];
  const environments: readonly string[] = only?.match(/\w+/gu) ?? [];
  if (environments.length === 0 || environments.includes("prod")) return "production";
  return environments.every((each) => each === "test") ? "test" : "development";
}
