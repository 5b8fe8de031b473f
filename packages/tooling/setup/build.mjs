// npm run build -- [--fresh] [-v]: set-up alone; --fresh starts over and compiles native modules again.
import { ensureSetUp, wantsDetails } from "./ensure-set-up.mjs";
import { runCommand } from "./set-up-error.mjs";

const args = process.argv.slice(2);

await runCommand(async () => {
  await ensureSetUp({ verbose: wantsDetails(args), fresh: args.includes("--fresh") });
  process.stderr.write("set-up: everything is up to date\n");
});
