import type { Usage } from "@lizenzlotse/model";

import { complain, type Input } from "../shared/input.ts";

/** What a mix.exs says in plain words. */
export interface MixProject {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  /** Dependencies by app, with what they are for. */
  readonly dependencies: ReadonlyMap<string, Usage>;
}

/** `{:app, "~> 1.0", only: [:dev, :test]}`, without nested brackets but one list. */
const DEPENDENCY = /\{\s{0,40}:([a-z]\w{0,100})\s{0,40},([^{}]{0,500})\}/gu;

/** Reads the plain lines of a mix.exs. It is a program; what it computes is not known. */
export function parseMixExs(text: string, input: Input): MixProject {
  if (!/[A-Za-z]{2}/u.test(text)) {
    const parameters = { format: "mix.exs", problem: "no words of a project" };
    complain(input, "input/malformed", { line: 1, parameters });
  }
  const code = text.replaceAll(/^[ \t]*#[^\n]*/gmu, "");
  return {
    name: /\bapp:[ \t]{0,40}:(\w+)/u.exec(code)?.[1],
    version: /\bversion:[ \t]{0,40}"([^"\n]+)"/u.exec(code)?.[1],
    dependencies: new Map(
      Array.from(code.matchAll(DEPENDENCY), ([, app = "", options = ""]) => [
        app,
        usageOf(options),
      ]),
    ),
  };
}

function usageOf(options: string): Usage {
  const only = /\bonly:\s{0,40}(\[[^\]]*\]|:\w+)/u.exec(options)?.[1];
  const environments: readonly string[] = only?.match(/\w+/gu) ?? [];
  if (environments.length === 0 || environments.includes("prod")) return "production";
  return environments.every((each) => each === "test") ? "test" : "development";
}
