import { createHash } from "node:crypto";

/** What a page holds. */
export interface PageParts {
  readonly style: string;
  readonly script: string;
  /** Whether it shows a picture that it holds itself. */
  readonly hasPicture: boolean;
}

/**
 * The policy that the page carries in itself: nothing is loaded, sent or framed, and only the given style and
 * script run, by their hash. The elements must hold exactly these texts.
 */
export function contentSecurityPolicy({ style, script, hasPicture }: PageParts): string {
  return [
    "default-src 'none'",
    `style-src '${sha256Source(style)}'`,
    `script-src '${sha256Source(script)}'`,
    ...(hasPicture ? ["img-src data:"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function sha256Source(text: string): string {
  return `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;
}
