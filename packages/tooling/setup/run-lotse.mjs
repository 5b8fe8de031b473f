import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { callerDirectory, repositoryRoot } from "./root.mjs";

/**
 * Becomes the command line: in this process, so that streams, exit code and signals are its own, and in
 * the folder where the person stands, so that relative paths mean what they mean in the shell.
 *
 * @param {readonly string[]} args
 */
export async function runLotse(args) {
  const main = join(repositoryRoot, "packages", "cli", "dist", "main.js");
  const directory = callerDirectory();
  process.chdir(directory);
  process.env["PWD"] = directory;
  process.argv = [process.execPath, main, ...args];
  await import(pathToFileURL(main).href);
}
