import { printParseErrorCode, visit, type ParseErrorCode } from "jsonc-parser";

import { LineIndex } from "./line-index.ts";

/** The first syntax error of a JSON text; the line is absent where the text cannot be followed that far. */
export interface JsonSyntaxError {
  readonly line?: number | undefined;
  /** For example `ValueExpected`. */
  readonly problem: string;
}

/** Finds out where a text that `JSON.parse` refused stops being JSON. Slow: for the error path only. */
export function findJsonSyntaxError(text: string): JsonSyntaxError {
  const first = firstError(text);
  if (first === undefined) return { problem: "InvalidSyntax" };
  return {
    line: new LineIndex(text).lineAt(first.offset),
    problem: printParseErrorCode(first.code),
  };
}

function firstError(text: string): { code: ParseErrorCode; offset: number } | undefined {
  const errors: { code: ParseErrorCode; offset: number }[] = [];
  const onError = (code: ParseErrorCode, offset: number): void => {
    if (errors.length === 0) errors.push({ code, offset });
  };
  try {
    visit(text, { onError }, { disallowComments: true });
  } catch (error) {
    // The visitor recurses; what it makes of hostile nesting inside broken strings may exceed the stack.
    if (!(error instanceof RangeError)) throw error;
  }
  return errors[0];
}
