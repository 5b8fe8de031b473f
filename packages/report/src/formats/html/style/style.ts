import { lightenedForDark } from "../../../template/contrast.ts";
import { PAGE } from "./page.ts";
import { PARTS } from "./parts.ts";
import { PICTURES } from "./pictures.ts";
import { PRINT } from "./print.ts";
import { TOKENS } from "./tokens.ts";

const STYLE = [TOKENS, PAGE, PARTS, PICTURES, PRINT].join("");

/**
 * The whole style sheet; the page allows exactly these bytes by their hash.
 *
 * @param accentColor - `#rrggbb` of a template; has been checked to be readable on light ground.
 */
export function styleFor(accentColor: string | undefined): string {
  if (accentColor === undefined) return STYLE;
  const onDark = lightenedForDark(accentColor);
  return `${STYLE}
:root { --accent: ${accentColor}; --accent-ink: ${accentColor}; }
@media screen and (prefers-color-scheme: dark) { :root { --accent: ${onDark}; --accent-ink: ${onDark}; } }
`;
}
