/** One measurement that gets a process of its own, so that nothing is warm and memory is its alone. */
export type Task =
  /** Reads every file and looks at nothing: the least that any scanner does. */
  | { readonly name: "read"; readonly tree: string }
  /** `lotse detect`. */
  | { readonly name: "detect"; readonly tree: string; readonly jobs: number }
  /** `lotse scan --depth deep`. */
  | { readonly name: "scan"; readonly tree: string; readonly cacheFile?: string | undefined }
  /** Opens the index and detects one licence text. */
  | { readonly name: "first-match" }
  /** Nothing: what starting Node and loading the code costs. */
  | { readonly name: "idle" };

/** What a task came to. */
export interface TaskResult {
  readonly files: number;
  readonly bytes: number;
  /** Processor time of the process from its start, all threads. */
  readonly cpuMs: number;
  /** Time from the process's start, and of the task alone. */
  readonly wallMs: number;
  readonly taskMs: number;
  readonly peakMegabytes: number;
  /** Processor time of single steps, where the task has some. */
  readonly stepsCpuMs: Readonly<Record<string, number>>;
}
