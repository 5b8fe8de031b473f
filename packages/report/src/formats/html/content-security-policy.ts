import { createHash } from "node:crypto";

/**
 * The policy that the page carries in itself: nothing is loaded, sent or framed, and only the given style and
 * script run, by their hash. The elements must hold exactly these texts.
 */
export function contentSecurityPolicy(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src '${sha256Source(style)}'`,
    `script-src '${sha256Source(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function sha256Source(text: string): string {
  return `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;
}
