import { complain, type Input } from "../shared/input.ts";
import { complainAboutLines, textLines, type TextLine } from "../shared/text-lines.ts";
import { substitute } from "../shared/substitute.ts";

/** An image that a Dockerfile names. */
export interface UsedImage {
  /** As written, with the defaults of build arguments. */
  readonly reference: string;
  /** `production` for what the last stage is made of, `build` for stages that only help. */
  readonly usage: "production" | "build";
  readonly line: number;
}

const INSTRUCTIONS: ReadonlySet<string> = new Set([
  "ADD",
  "ARG",
  "CMD",
  "COPY",
  "ENTRYPOINT",
  "ENV",
  "EXPOSE",
  "FROM",
  "HEALTHCHECK",
  "INCLUDE",
  "LABEL",
  "MAINTAINER",
  "ONBUILD",
  "RUN",
  "SHELL",
  "STOPSIGNAL",
  "USER",
  "VOLUME",
  "WORKDIR",
]);

/** A `FROM` with the images that its instructions copy from. */
interface Stage {
  readonly name: string | undefined;
  readonly base: { readonly reference: string; readonly line: number };
  readonly copies: { readonly reference: string; readonly line: number }[];
}

/**
 * Reads the images of a Dockerfile: the bases of its stages, and what it copies or mounts from others.
 *
 * @see https://docs.docker.com/reference/dockerfile/
 */
export function parseDockerfile(text: string, input: Input): readonly UsedImage[] {
  const stages: Stage[] = [];
  const values = new Map<string, string>();
  const unknown: TextLine[] = [];
  let known = 0;
  for (const line of instructions(text, input)) {
    const [, word = "", rest = ""] = /^(\w+)(?:\s+(.*))?$/u.exec(line.text.trim()) ?? [];
    const instruction = word.toUpperCase();
    if (INSTRUCTIONS.has(instruction)) known += 1;
    if (!INSTRUCTIONS.has(instruction)) unknown.push(...(hasOwnSyntax(text) ? [] : [line]));
    else if (instruction === "FROM") stages.push(...stageOf(rest, line.number, values));
    else if (instruction === "ARG" && stages.length === 0) takeArguments(rest, values);
    else stages.at(-1)?.copies.push(...copiesOf(instruction, rest, line.number));
  }
  complainAboutLines(input, unknown);
  // Instructions without a base are a fragment that a tool puts behind its own (DDEV's web-build).
  if (known === 0 && unknown.length === 0) {
    const parameters = { format: "Dockerfile", problem: "no instruction" };
    complain(input, "input/malformed", { line: 1, parameters });
  }
  return imagesOf(stages);
}

/** A Dockerfile may name another frontend, which has instructions of its own. */
function hasOwnSyntax(text: string): boolean {
  const syntax = /^#\s*syntax\s*=\s*(\S+)/imu.exec(text.slice(0, 500))?.[1];
  return syntax !== undefined && !/^(?:docker\.io\/)?docker\/dockerfile/u.test(syntax);
}

/** Joins continued lines, and passes over comments and here-documents. */
function* instructions(text: string, input: Input): Generator<TextLine> {
  const escape = /^#\s*escape\s*=\s*`/imu.test(text.slice(0, 500)) ? "`" : "\\";
  let open: { parts: string[]; number: number } | undefined;
  let documentEnd: string | undefined;
  for (const line of textLines(text, input)) {
    const trimmed = line.text.trim();
    if (documentEnd !== undefined) {
      if (trimmed === documentEnd) documentEnd = undefined;
      continue;
    }
    if (trimmed === "" || trimmed.startsWith("#")) continue;
    open ??= { parts: [], number: line.number };
    const isContinued = trimmed.endsWith(escape);
    open.parts.push(isContinued ? trimmed.slice(0, -1) : trimmed);
    if (isContinued) continue;
    const joined = open.parts.join(" ");
    documentEnd = /<<-?\s*["']?(\w+)["']?/u.exec(joined)?.[1];
    yield { text: joined, number: open.number };
    open = undefined;
  }
  if (open !== undefined) yield { text: open.parts.join(" "), number: open.number };
}

function stageOf(rest: string, line: number, values: ReadonlyMap<string, string>): Stage[] {
  const words = rest.split(/\s+/u).filter((word) => word !== "" && !word.startsWith("--"));
  const [image, as, name] = words;
  if (image === undefined) return [];
  return [
    {
      name: as?.toUpperCase() === "AS" ? name?.toLowerCase() : undefined,
      base: { reference: substitute(image, values), line },
      copies: [],
    },
  ];
}

/** Arguments before the first stage have their defaults for all `FROM`s. */
function takeArguments(rest: string, values: Map<string, string>): void {
  for (const [, name = "", value = ""] of rest.matchAll(/(\w+)=("[^"]*"|'[^']*'|\S*)/gu)) {
    values.set(name, substitute(value, values).replaceAll(/["']/gu, ""));
  }
}

function copiesOf(instruction: string, rest: string, line: number): Stage["copies"] {
  const pattern = instruction === "RUN" ? /--mount=\S*\bfrom=([^\s,]+)/gu : /--from=(\S+)/gu;
  if (instruction !== "RUN" && instruction !== "COPY") return [];
  return Array.from(rest.matchAll(pattern), ([, reference = ""]) => ({ reference, line }));
}

function imagesOf(stages: readonly Stage[]): readonly UsedImage[] {
  const delivered = deliveredStages(stages);
  return stages.flatMap((stage, index) => {
    const usage = delivered.has(stage) ? ("production" as const) : ("build" as const);
    const earlier = stages.slice(0, index);
    return [stage.base, ...stage.copies]
      .filter(({ reference }) => isImage(reference, earlier))
      .map((image) => ({ ...image, usage }));
  });
}

/** The last stage and the stages that it is built upon. */
function deliveredStages(stages: readonly Stage[]): ReadonlySet<Stage> {
  const delivered = new Set<Stage>();
  const open = stages.slice(-1);
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    if (delivered.has(current)) continue;
    delivered.add(current);
    open.push(...stagesCalled(current.base.reference, stages));
  }
  return delivered;
}

/** The stages that a reference may mean: `build-${TARGETARCH}` is decided by the machine, and means any of `build-…`. */
function stagesCalled(reference: string, stages: readonly Stage[]): readonly Stage[] {
  const lower = reference.toLowerCase();
  if (!lower.includes("$")) return stages.filter(({ name }) => name === lower);
  const isOpen = /^(?:\$\{?\w+\}?)+$/u.test(lower);
  // A variable alone may be anything, unless it is one that the builder sets.
  if (isOpen && !/^\$\{?target/u.test(lower)) return [];
  const parts = lower.split(/\$(?:\{[^{}]*\}|\w+)/u);
  return stages.filter(({ name }) => name !== undefined && isMadeOf(name, parts));
}

/** Whether a name begins and ends with the first and the last part, and holds the others in between, in order. */
function isMadeOf(name: string, parts: readonly string[]): boolean {
  const [first = ""] = parts;
  const last = parts.at(-1) ?? "";
  if (name.length < first.length + last.length) return false;
  if (!name.startsWith(first) || !name.endsWith(last)) return false;
  let from = first.length;
  return parts.slice(1, -1).every((part) => {
    const at = name.indexOf(part, from);
    from = at + part.length;
    return at !== -1 && from <= name.length - last.length;
  });
}

/** Neither the empty image nor a stage by its name or number. */
function isImage(reference: string, earlier: readonly Stage[]): boolean {
  const lower = reference.toLowerCase();
  if (lower === "scratch" || /^\d+$/u.test(lower)) return false;
  return stagesCalled(reference, earlier).length === 0;
}
