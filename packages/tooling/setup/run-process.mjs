import { spawn } from "node:child_process";
import { constants } from "node:os";
import { createInterface } from "node:readline";

/** Enough to see why a tool failed, and bounded whatever it prints. */
const KEPT_LINES = 200;

/**
 * How a child process ended: `exitCode` as a shell reports it (128 + number after a signal), `output` its
 * last lines, `missing` when there is no such program.
 *
 * @typedef {{ exitCode: number, output: string, missing: boolean }} Ending
 */

/**
 * Runs a program to its end; never throws for what the program does.
 *
 * Its output is collected line by line, or goes straight to our own streams with `inherit`. Standard input
 * is closed, so that no tool waits for an answer. A request to stop is passed on; Ctrl-C reaches the child
 * by itself, for the terminal sends it to the whole group.
 *
 * @param {{ command: string, args: readonly string[], cwd: string, env?: NodeJS.ProcessEnv,
 *   inherit?: boolean, shell?: boolean, onLine?: (line: string) => void }} request
 * @returns {Promise<Ending>}
 */
export function runProcess({ command, args, cwd, env, inherit = false, shell = false, onLine }) {
  const child = spawn(command, args, {
    cwd,
    env: env ?? process.env,
    shell,
    stdio: ["ignore", inherit ? "inherit" : "pipe", inherit ? "inherit" : "pipe"],
  });
  const output = collectLines(child, onLine);
  const stopPassing = passSignals(child);
  return new Promise((resolve) => {
    child.once("error", (error) => {
      stopPassing();
      const missing = "code" in error && error.code === "ENOENT";
      resolve({ exitCode: 127, output: error.message, missing });
    });
    child.once("close", (code, signal) => {
      stopPassing();
      resolve({ exitCode: code ?? 128 + signalNumber(signal), output: output(), missing: false });
    });
  });
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {((line: string) => void) | undefined} onLine
 * @returns {() => string} gives the last lines of both streams in the order they arrived
 */
function collectLines({ stdout, stderr }, onLine) {
  /** @type {string[]} */
  const kept = [];
  for (const stream of [stdout, stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on("line", (line) => {
      onLine?.(line);
      kept.push(line);
      if (kept.length > KEPT_LINES) kept.shift();
    });
  }
  return () => kept.join("\n");
}

/**
 * While the child runs, we outlive signals to learn how it ended.
 *
 * @param {import("node:child_process").ChildProcess} child
 */
function passSignals(child) {
  const onInterrupt = () => {};
  const onTerminate = () => child.kill("SIGTERM");
  process.on("SIGINT", onInterrupt);
  process.on("SIGTERM", onTerminate);
  return () => {
    process.off("SIGINT", onInterrupt);
    process.off("SIGTERM", onTerminate);
  };
}

/** @param {NodeJS.Signals | null} signal */
const signalNumber = (signal) => (signal === null ? 0 : constants.signals[signal]);
