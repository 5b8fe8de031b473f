/**
 * Blanks comments of Groovy, Kotlin and Scala, so that what is commented out is not read; lines stay where they are. Slashes in
 * strings are no comments.
 */
export function stripComments(source: string): string {
  return source.replaceAll(TOKENS, (token) =>
    token.startsWith("/") ? token.replaceAll(/[^\n]/gu, " ") : token,
  );
}

/** What is not closed reaches to its end all the same, so that no text is looked at twice. */
const TOKENS =
  /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*|"""[\s\S]*?(?:"""|$)|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?/gu;
