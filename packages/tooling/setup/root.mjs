import { fileURLToPath } from "node:url";

/** The folder of the workspace: the one that holds `pnpm-lock.yaml`. */
export const repositoryRoot = fileURLToPath(new URL("../../../", import.meta.url));

/**
 * Where the person stands who called `npm run …`: npm itself changes to the workspace's folder first, so
 * that relative paths on the command line would otherwise mean something else than in the shell.
 */
export const callerDirectory = () => process.env["INIT_CWD"] ?? process.cwd();
