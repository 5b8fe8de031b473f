import type { Combination, Medium, Provision, Recipient } from "../context/context.ts";
import type { PresetName } from "./presets.ts";

/** Answers as they are written; what is absent comes from the preset, then from what holds for the whole file. */
export interface WrittenAnswers {
  readonly preset?: PresetName | undefined;
  readonly outbound?: string | undefined;
  readonly provide?: readonly Provision[] | undefined;
  readonly recipient?: Recipient | undefined;
  readonly modified?: "yes" | "no" | undefined;
  readonly combine?: Combination | undefined;
  readonly medium?: Medium | undefined;
  readonly use?: "production" | "managed-service" | undefined;
  readonly licensee?: "government" | undefined;
  readonly exceptions?: readonly WrittenException[] | undefined;
}

/** What is different for components that a pattern names. */
export interface WrittenException {
  readonly component: string;
  readonly combine?: Combination | undefined;
  readonly modified?: "yes" | "no" | undefined;
  /** For whoever reads the file later; judged is only what it says beside. */
  readonly reason?: string | undefined;
}

/** One thing that is passed on or run, as it is written. */
export interface WrittenArtefact extends WrittenAnswers {
  /** Absent: made from the name. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly paths?: readonly string[] | undefined;
  readonly roots?: readonly string[] | undefined;
}

/** A context file of version 0 as it is written. */
export interface ContextFile extends WrittenAnswers {
  readonly version: 0;
  readonly artefacts?: readonly WrittenArtefact[] | undefined;
}
