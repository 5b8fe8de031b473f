/** Exit code 4, the environment: what the command line itself answers when the machine is in the way. */
const ENVIRONMENT_EXIT_CODE = 4;

/**
 * Set-up cannot go on. The message names what is missing, the hint says what to do about it.
 *
 * Not the error class of the product: these files run before anything is built.
 */
export class SetUpError extends Error {
  /** @override */
  name = "SetUpError";

  /**
   * @param {string} message
   * @param {{ hint?: string, output?: string, exitCode?: number }} [details] `output`: what the failed tool printed
   */
  constructor(message, { hint = "", output = "", exitCode = ENVIRONMENT_EXIT_CODE } = {}) {
    super(message);
    this.hint = hint;
    this.output = output;
    this.exitCode = exitCode;
  }
}

/**
 * Runs the body of a command and turns a {@link SetUpError} into readable lines and its exit code.
 *
 * @param {() => Promise<void>} body
 */
export async function runCommand(body) {
  try {
    await body();
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    process.stderr.write(describeSetUpError(error));
    process.exitCode = error.exitCode;
  }
}

/** @param {SetUpError} error */
export function describeSetUpError({ message, hint, output }) {
  const lines = [];
  if (output.trim() !== "") lines.push(output.trimEnd(), "");
  lines.push(`error[set-up]: ${message}`);
  if (hint !== "") lines.push(`  help: ${hint}`);
  return `${lines.join("\n")}\n`;
}
