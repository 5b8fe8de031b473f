import type { Input } from "../shared/input.ts";
import { complainAboutLines, textLines, type TextLine } from "../shared/text-lines.ts";
import type { Checksum, Checksums } from "./facts.ts";

/** `path version h1:…`; lines for a go.mod alone have `/go.mod` behind the version. */
const LINE = /^(\S+) (\S+) (\S+):(\S+)$/u;

/** SHA-256 in base64. */
const DIGEST = /^[A-Za-z0-9+/]{43}=$/u;

/**
 * Reads the checksums of a go.sum.
 *
 * `h1` is the SHA-256 of a list of the SHA-256 sums of all files of the module: it covers the unpacked content, not the
 * archive that a proxy serves.
 *
 * @see https://go.dev/ref/mod#go-sum-files
 */
export function parseGoSum(text: string, input: Input): Checksums {
  const checksums = new Map<string, Checksum>();
  const unknown: TextLine[] = [];
  for (const line of textLines(text, input)) {
    if (line.text.trim() === "") continue;
    const [, path = "", version = "", algorithm, digest = ""] = LINE.exec(line.text.trim()) ?? [];
    if (algorithm === undefined) unknown.push(line);
    else if (algorithm === "h1" && !version.endsWith("/go.mod") && DIGEST.test(digest)) {
      const value = Buffer.from(digest, "base64").toString("hex");
      checksums.set(`${path}@${version}`, {
        hash: { algorithm: "SHA-256", value, covers: "content" },
        location: { path: input.path, line: line.number },
      });
    }
  }
  complainAboutLines(input, unknown);
  return checksums;
}
