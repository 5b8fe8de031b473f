import { readArchive, isArchive } from "../read/archive/read-archive.ts";
import { isBuildFile, isBuiltFile, isCompiledFile, isSourceFile } from "./source-forms.ts";

/**
 * Whether bytes are the source of a program, in the form in which people edit it. `unproved`: some of it is, but whether
 * that is all a machine cannot tell. Never more certain than what lies in the archive: that it is complete is for people.
 */
export interface SourceJudgement {
  readonly verdict: "source" | "unproved" | "not-source";
  readonly reason: SourceReason;
  readonly sourceFiles: number;
}

/** Permanent codes of what speaks for or against. */
export type SourceReason =
  /** Source files and something to build or install them with. */
  | "source-files"
  /** Source files, but nothing to build them with. */
  | "nothing-to-build"
  /** Source files beside compiled ones. */
  | "compiled-beside"
  /** JavaScript that was translated or bundled, as type declarations or source maps beside it show. */
  | "generated"
  /** A form made to be installed (wheel, egg): build files are left out of it. */
  | "install-form"
  /** Hardly any source file. */
  | "no-source-files"
  /** It is no archive of a kind that is opened. */
  | "not-opened"
  /** Something in it could not be read. */
  | "damaged";

/** Made to be installed. */
const INSTALL_FORM = /\.(?:whl|egg)$/iu;
/** What translators write beside their output. */
const BESIDE_GENERATED = /\.d\.[cm]?ts$|\.[cm]?js\.map$/iu;
const TYPED_SOURCE = /(?<!\.d)\.[cm]?tsx?$/iu;
const SCRIPT = /\.[cm]?js$/iu;
/** Of a package whose scripts come from a translator, so many have a declaration or a map beside them. */
const GENERATED_SHARE = 0.5;

/** Judges an archive by what lies in it. Opens it in memory, within the limits of every archive. */
export async function judgeArchive(fileName: string, bytes: Uint8Array): Promise<SourceJudgement> {
  if (!isArchive(fileName)) return { verdict: "unproved", reason: "not-opened", sourceFiles: 0 };
  const names: string[] = [];
  for await (const item of readArchive(fileName, bytes)) {
    if ("bytes" in item) names.push(item.member);
    else if (item.problem.code !== "archive/suspicious")
      return { verdict: "unproved", reason: "damaged", sourceFiles: 0 };
  }
  return judgeFiles(fileName, names);
}

/** Judges a package by the names of its files. */
export function judgeFiles(name: string, paths: readonly string[]): SourceJudgement {
  const sources = paths.filter((path) => isSourceFile(path) && !isBuiltFile(path));
  const sourceFiles = sources.length;
  if (sourceFiles === 0) return { verdict: "not-source", reason: "no-source-files", sourceFiles };
  const doubt = doubtOf(name, paths, sources);
  return doubt === undefined
    ? { verdict: "source", reason: "source-files", sourceFiles }
    : { verdict: "unproved", reason: doubt, sourceFiles };
}

function doubtOf(
  name: string,
  paths: readonly string[],
  sources: readonly string[],
): SourceReason | undefined {
  if (INSTALL_FORM.test(name)) return "install-form";
  if (paths.some((path) => isCompiledFile(path))) return "compiled-beside";
  if (isGenerated(paths, sources)) return "generated";
  return paths.some((path) => isBuildFile(path)) ? undefined : "nothing-to-build";
}

/** Translated JavaScript shows itself by what lies beside it, while the TypeScript that it came from is left out. */
function isGenerated(paths: readonly string[], sources: readonly string[]): boolean {
  if (sources.some((path) => TYPED_SOURCE.test(path))) return false;
  const scripts = sources.filter((path) => SCRIPT.test(path));
  const beside = new Set(
    paths
      .filter((path) => BESIDE_GENERATED.test(path))
      .map((path) => path.replace(BESIDE_GENERATED, "")),
  );
  const generated = scripts.filter((path) => beside.has(path.replace(SCRIPT, "")));
  return scripts.length > 0 && generated.length >= scripts.length * GENERATED_SHARE;
}
