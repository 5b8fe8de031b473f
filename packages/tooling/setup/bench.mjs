// npm run bench -- accuracy|detection|projects …: benchmarks of what is built, after set-up.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureSetUp } from "./ensure-set-up.mjs";
import { callerDirectory, repositoryRoot } from "./root.mjs";
import { runCommand } from "./set-up-error.mjs";

await runCommand(async () => {
  await ensureSetUp({ verbose: false });
  process.chdir(callerDirectory());
  await import(pathToFileURL(join(repositoryRoot, "packages", "bench", "dist", "main.js")).href);
});
