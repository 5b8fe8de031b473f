/** One measurement in a process of its own, so that memory is its alone. */
export interface BomTask {
  readonly name: "write" | "read";
  /** The document: written by `write`, read by `read`. */
  readonly file: string;
  readonly components: number;
}

/** What a task came to; times are processor time of all threads. */
export interface BomTaskResult {
  readonly taskMs: number;
  /** `JSON.stringify` of the document, laid out as it is written. */
  readonly stringifyMs: number;
  /** Validating the document, with a schema that is compiled already. */
  readonly validateMs: number;
  /** Compiling the schema. */
  readonly compileMs: number;
  /** Of the process after the task, with what it was given. */
  readonly peakMegabytes: number;
  /** Of the process before the task. */
  readonly givenMegabytes: number;
  readonly documentMegabytes: number;
}
