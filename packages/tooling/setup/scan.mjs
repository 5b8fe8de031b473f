// npm run scan -- [PATH] [FLAGS]: scans a project; without PATH the sample agency project, with its report.
import { existsSync } from "node:fs";
import { ensureSetUp, wantsDetails } from "./ensure-set-up.mjs";
import { callerDirectory, repositoryRoot } from "./root.mjs";
import { runLotse } from "./run-lotse.mjs";
import { scanArguments } from "./scan-arguments.mjs";
import { runCommand } from "./set-up-error.mjs";

const args = process.argv.slice(2);

await runCommand(async () => {
  await ensureSetUp({ verbose: wantsDetails(args) });
  const { scan, reportPath } = scanArguments(args, {
    root: repositoryRoot,
    directory: callerDirectory(),
  });
  // The command line decides when the process ends, so this is said at its very end.
  process.once("exit", () => {
    if (reportPath === "" || !existsSync(reportPath)) return;
    process.stderr.write(
      `\nReport of the sample project, to be opened in a browser: ${reportPath}\n`,
    );
  });
  await runLotse(scan);
});
