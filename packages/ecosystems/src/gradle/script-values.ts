/** Texts that scripts give names to: `springVersion`, and `versions.jackson` for an entry of a map. */
export type ScriptValues = ReadonlyMap<string, string>;

/** What a name stands for where it is used; `undefined` where nobody says so. */
export type ValueOf = (name: string) => string | undefined;

/** Most characters of a map that are looked at; the longest real ones have some hundred entries. */
const MAX_MAP_LENGTH = 50_000;

const MAP_START = /\b(\w{1,60})[ \t]{0,40}\+?=[ \t]{0,40}\[(?=\s*\w{1,60}\s{0,40}:)/gu;
const MAP_ENTRY =
  /(?:^|[[,\s])["']?([\w-]{1,60})["']?[ \t]{0,40}:[ \t]{0,40}["']([^"'\n]{1,200})["']/gu;

/**
 * Finds what a script assigns in plain words: `val x = "1"`, `def x = '1'`, `ext.x = '1'`, `x = "1"`, `extra["x"] = "1"`,
 * and the entries of Groovy's maps, `versions += [x: '1']`.
 *
 * @param source - without comments.
 */
export function scriptValues(source: string): ScriptValues {
  const assignments = source.matchAll(
    /(?:\b|\.|\[["'])(\w{1,60})(?:["']\])?[ \t]{0,40}=[ \t]{0,40}["']([^"'\n$]{1,200})["']/gu,
  );
  const values = new Map(Array.from(assignments, ([, name = "", value = ""]) => [name, value]));
  let end = 0;
  for (const start of source.matchAll(MAP_START)) {
    const [whole, map = ""] = start;
    const open = start.index + whole.length;
    // Maps in maps have no names that could be asked for.
    if (open < end) continue;
    const close = source.indexOf("]", open);
    end = Math.min(close === -1 ? source.length : close, open + MAX_MAP_LENGTH);
    for (const [, key = "", value = ""] of source.slice(open, end).matchAll(MAP_ENTRY)) {
      values.set(`${map}.${key}`, value);
    }
  }
  return values;
}
