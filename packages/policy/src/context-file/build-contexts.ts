import type { ArtefactContext, ComponentContext, Context } from "../context/context.ts";
import { artefactId } from "./artefact-id.ts";
import type { ContextFile, WrittenAnswers, WrittenArtefact } from "./context-file.ts";
import { PRESETS } from "./presets.ts";

/** What a context file says, completed. */
export interface LoadedContext {
  /** For what is in no artefact. */
  readonly context: Context;
  readonly artefacts: readonly ArtefactContext[];
}

/**
 * Completes a checked file: an artefact has what it says itself, then what its preset says, then what holds for the
 * whole file. Nobody's answer overrides a nearer one.
 */
export function buildContexts(file: ContextFile): LoadedContext {
  const whole = contextOf(file, {});
  return {
    context: whole,
    artefacts: (file.artefacts ?? []).map((artefact) => artefactOf(artefact, whole)),
  };
}

function artefactOf(artefact: WrittenArtefact, whole: Context): ArtefactContext {
  return {
    ...contextOf(artefact, whole),
    id: artefactId(artefact),
    name: artefact.name,
    paths: artefact.paths ?? [],
    roots: artefact.roots ?? [],
  };
}

function contextOf(written: WrittenAnswers, inherited: Context): Context {
  const preset = written.preset === undefined ? {} : PRESETS[written.preset].answers;
  return {
    outbound: written.outbound ?? inherited.outbound,
    provide: written.provide ?? preset.provide ?? inherited.provide,
    recipient: written.recipient ?? preset.recipient ?? inherited.recipient,
    modified: written.modified ?? inherited.modified,
    combine: written.combine ?? inherited.combine,
    medium: written.medium ?? preset.medium ?? inherited.medium,
    use: written.use ?? inherited.use,
    licensee: written.licensee ?? preset.licensee ?? inherited.licensee,
    exceptions: [...(written.exceptions ?? []).map(exceptionOf), ...(inherited.exceptions ?? [])],
  };
}

function exceptionOf({
  component,
  combine,
  modified,
}: NonNullable<WrittenAnswers["exceptions"]>[number]): ComponentContext {
  return { component, combine, modified };
}
