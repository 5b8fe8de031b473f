/** Most lines of a file that are read. */
const MAX_LINES = 10_000;

const ASSIGNMENT = /^\s*(?:export\s+)?(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s#]*))/u;

/**
 * Reads the `.env` that Compose takes values from, where the call gives none. It may hold secrets: what comes out is only for
 * putting into references of images.
 *
 * @see https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/
 */
export function parseEnvironment(text: string): ReadonlyMap<string, string> {
  const lines = text.split(/\r?\n/u).slice(0, MAX_LINES);
  return new Map(
    lines.flatMap((line) => {
      const [, name, double, single, plain] = ASSIGNMENT.exec(line) ?? [];
      return name === undefined ? [] : [[name, double ?? single ?? plain ?? ""] as const];
    }),
  );
}
