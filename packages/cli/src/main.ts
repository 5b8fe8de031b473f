#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { homedir } from "node:os";

import { openBundle } from "./open-bundle.ts";
import { optimizeLater } from "./optimize-later.ts";
import type { World } from "./terminal/terminal.ts";

optimizeLater();

const abort = new AbortController();
let interruptedBy: NodeJS.Signals | undefined;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    interruptedBy = signal;
    abort.abort();
  });
}
// A reader that closed the pipe (head, less) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const world: World = {
  folder: process.cwd(),
  variables: process.env,
  home: homedir(),
  stdin: process.stdin,
  keyboard: process.stdin.isTTY ? process.stdin : undefined,
  stdout: process.stdout,
  stderr: process.stderr,
  nowMs: Date.now,
  signal: abort.signal,
  version: versionOf(new URL("../package.json", import.meta.url)),
};

const run =
  openBundle(new URL("../bundle/", import.meta.url))?.run ?? (await import("./run.ts")).run;

// Not process.exit: what is still on its way to a pipe must arrive.
process.exitCode = await run(world, process.argv.slice(2), () => interruptedBy);

function versionOf(manifest: URL): string {
  return (JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version;
}
