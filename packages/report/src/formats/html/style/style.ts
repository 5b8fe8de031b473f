import { PAGE } from "./page.ts";
import { PARTS } from "./parts.ts";
import { PICTURES } from "./pictures.ts";
import { PRINT } from "./print.ts";
import { TOKENS } from "./tokens.ts";

/** The whole style sheet; the page allows exactly these bytes by their hash. */
export const STYLE: string = [TOKENS, PAGE, PARTS, PICTURES, PRINT].join("");
