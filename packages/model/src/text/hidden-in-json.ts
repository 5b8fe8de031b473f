/**
 * Characters that JSON lets stand as they are, but that act on a terminal (controls), turn text around or hide in it.
 * Half surrogates and the controls of ASCII are escaped by `JSON.stringify` itself.
 */
const HIDDEN = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/**
 * Writes hidden characters of a JSON text as `\uXXXX`: it means the same to every reader, and whoever shows it on a
 * terminal sees them. Names of a scanned project may hold anything.
 *
 * @param json - text of a JSON document, or of whole values of one.
 */
export function escapeHiddenInJson(json: string): string {
  return json.replace(HIDDEN, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, "0");
    return `\\u${code}`;
  });
}
