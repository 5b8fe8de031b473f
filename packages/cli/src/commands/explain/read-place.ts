import { resolve } from "node:path";

/** A place that a user named. */
export interface Place {
  /** As the user wrote it, without the line. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  readonly line?: number | undefined;
}

/** Reads `FILE:LINE`; without a number behind the last colon it is the name of a file, colons included. */
export function readPlace(folder: string, written: string): Place {
  const numbered = /^(.+):(\d{1,9})$/su.exec(written);
  const file = numbered?.[1] ?? written;
  const line = numbered?.[2] === undefined ? undefined : Number(numbered[2]);
  return { file, path: resolve(folder, file), line };
}
