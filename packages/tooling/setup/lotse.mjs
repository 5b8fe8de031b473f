// npm run --silent lotse -- ARGS: any command of the command line, after set-up.
import { ensureSetUp, wantsDetails } from "./ensure-set-up.mjs";
import { runLotse } from "./run-lotse.mjs";
import { runCommand } from "./set-up-error.mjs";

const args = process.argv.slice(2);

await runCommand(async () => {
  await ensureSetUp({ verbose: wantsDetails(args) });
  await runLotse(args);
});
