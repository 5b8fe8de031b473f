/** A terminal line is renewed every second; a log gets one line every ten. */
const TERMINAL_INTERVAL_MS = 1_000;
const LOG_INTERVAL_MS = 10_000;

const ERASE_LINE = "\r\u001B[K";

/**
 * Says on stderr what is being done while it is being done, and how long it took.
 *
 * @template Result
 * @param {string} title what happens, in the form "installing dependencies"
 * @param {(setActivity: (activity: string) => void) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withProgress(title, work) {
  const startedMs = performance.now();
  const onTerminal = process.stderr.isTTY && process.env["CI"] === undefined;
  let activity = "";
  const line = () => progressLine({ title, activity, elapsedMs: performance.now() - startedMs });
  const show = () => process.stderr.write(onTerminal ? `${ERASE_LINE}${line()}` : `${line()}\n`);

  show();
  const timer = setInterval(show, onTerminal ? TERMINAL_INTERVAL_MS : LOG_INTERVAL_MS);
  try {
    const result = await work((text) => (activity = text));
    activity = "done";
    return result;
  } catch (error) {
    activity = "failed";
    throw error;
  } finally {
    clearInterval(timer);
    show();
    if (onTerminal) process.stderr.write("\n");
  }
}

/**
 * @param {{ title: string, activity: string, elapsedMs: number }} state
 * @returns {string} such as `set-up: installing dependencies, 12 s: 310 of 385 packages`
 */
export function progressLine({ title, activity, elapsedMs }) {
  const seconds = Math.floor(elapsedMs / 1000);
  if (activity !== "") return `set-up: ${title}, ${seconds} s: ${activity}`;
  return seconds === 0 ? `set-up: ${title} …` : `set-up: ${title}, ${seconds} s`;
}

/** @param {string} text one thing the person should know, without stopping anything */
export function warn(text) {
  process.stderr.write(`set-up: warning: ${text}\n`);
}
