import { SetUpError } from "./set-up-error.mjs";

/** 128 + SIGINT. */
const INTERRUPTED_EXIT_CODE = 130;

/**
 * What goes wrong on fresh machines, told by what npx or pnpm prints; the first that applies is reported.
 *
 * @type {readonly { signs: RegExp, message: string, hint: string }[]}
 */
const KNOWN_FAILURES = [
  {
    signs: /ENOSPC|no space left on device/i,
    message: "The disk is full: the dependencies could not be installed.",
    hint: "Free about 500 MB on the disk of this folder and of your home folder, then call the same command again.",
  },
  {
    signs:
      /ERR_PNPM_OUTDATED_LOCKFILE|ERR_PNPM_LOCKFILE_CONFIG_MISMATCH|ERR_PNPM_LOCKFILE_MISSING_DEPENDENCY|ERR_PNPM_NO_LOCKFILE|ERR_PNPM_BROKEN_LOCKFILE/,
    message: "pnpm-lock.yaml does not fit the package.json files.",
    hint: "Restore both from version control, or after changing a dependency call: npx -y pnpm@10.34.9 install --no-frozen-lockfile",
  },
  {
    signs: /ERR_PNPM_UNSUPPORTED_ENGINE|EBADENGINE/,
    message: "A dependency does not run on this version of Node.js.",
    hint: "Install Node.js 24 (or 20.19 and newer, 22), then call the same command again.",
  },
  {
    signs: /\bE40[13]\b|ERR_PNPM_FETCH_40[13]/,
    message: "The npm registry refused to hand out a package.",
    hint: "Check the credentials for your registry: npm config get registry",
  },
  {
    signs:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT|ERR_PNPM_META_FETCH_FAIL|SELF_SIGNED_CERT|UNABLE_TO_(?:GET|VERIFY)|CERT_HAS_EXPIRED/,
    message: "The npm registry cannot be reached, which the first set-up needs.",
    hint: "Check the network, HTTPS_PROXY and NODE_EXTRA_CA_CERTS, and which registry is set: npm config get registry",
  },
  {
    signs: /\bEACCES\b|\bEPERM\b|\bEROFS\b/,
    message: "The dependencies could not be written: no permission.",
    hint: "This folder and your home folder's npm cache must be writable for you.",
  },
];

/**
 * @param {import("./run-process.mjs").Ending} ending of npx
 * @returns {SetUpError} that names what is missing
 */
export function explainInstallFailure({ exitCode, output, missing }) {
  if (missing) {
    return new SetUpError("npx was not found. It comes with npm.", {
      hint: "Install Node.js together with npm, and check that both are on the PATH.",
    });
  }
  if (exitCode === INTERRUPTED_EXIT_CODE) {
    return new SetUpError("Interrupted while installing dependencies.", { exitCode });
  }
  const known = KNOWN_FAILURES.find(({ signs }) => signs.test(output));
  return new SetUpError(
    known?.message ?? `The dependencies could not be installed (exit code ${exitCode}).`,
    { hint: known?.hint ?? "The reason is in the lines above.", output: lastLines(output) },
  );
}

/** @param {string} output */
const lastLines = (output) => output.split("\n").slice(-30).join("\n");
