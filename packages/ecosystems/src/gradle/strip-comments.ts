/**
 * Blanks comments of Groovy and Kotlin, so that what is commented out is not read; lines stay where they are. Slashes in
 * strings are no comments.
 */
export function stripComments(source: string): string {
  return source.replaceAll(TOKENS, (token) =>
    token.startsWith("/") ? token.replaceAll(/[^\n]/gu, " ") : token,
  );
}

const TOKENS =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/gu;
