import type { TextStyle } from "./outline.ts";

/** Text without any mark. */
export const PLAIN: TextStyle = {
  strong: false,
  emphasis: false,
  code: false,
  parts: false,
  sign: undefined,
  address: undefined,
};
