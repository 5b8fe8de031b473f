import { readFile, stat } from "node:fs/promises";

import { type Localized } from "@lizenzlotse/model";
import type { Logo } from "@lizenzlotse/report/template";

import { sanitizeSvg } from "./sanitize-svg.ts";
import { templateInvalid } from "./template-invalid.ts";

/** Largest logo; it is in every report. */
const MAX_LOGO_BYTES = 262_144;

/** Longest side of a picture that is made of pixels. */
const MAX_LOGO_PIXELS = 4_000;

/**
 * Reads a logo: PNG as it is, SVG written anew from what draws.
 *
 * @throws {LotseError} `TEMPLATE_INVALID` for what is neither, or too large.
 */
export async function readLogo(file: string, alternative: Localized): Promise<Logo> {
  const stats = await stat(file);
  if (!stats.isFile() || stats.size > MAX_LOGO_BYTES) throw templateInvalid(file, TOO_LARGE);
  const bytes = await readFile(file);
  const picture = isPng(bytes) ? readPng(bytes) : readSvg(bytes);
  if (picture === undefined) throw templateInvalid(file, NO_PICTURE);
  return { ...picture, alternative };
}

type Picture = Omit<Logo, "alternative">;

const PNG_SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
/** Signature, then the chunk `IHDR` with width and height. */
const PNG_HEADER_BYTES = 33;

function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE);
}

/** @see ISO/IEC 15948, "IHDR Image header" */
function readPng(bytes: Buffer): Picture | undefined {
  if (bytes.length < PNG_HEADER_BYTES || bytes.toString("latin1", 12, 16) !== "IHDR") {
    return undefined;
  }
  const widthPixels = bytes.readUInt32BE(16);
  const heightPixels = bytes.readUInt32BE(20);
  const longest = Math.max(widthPixels, heightPixels);
  if (Math.min(widthPixels, heightPixels) === 0 || longest > MAX_LOGO_PIXELS) return undefined;
  return { mediaType: "image/png", bytes: new Uint8Array(bytes), widthPixels, heightPixels };
}

function readSvg(bytes: Buffer): Picture | undefined {
  const clean = sanitizeSvg(bytes.toString("utf8"));
  return (
    clean && {
      mediaType: "image/svg+xml",
      bytes: new TextEncoder().encode(clean.text),
      widthPixels: clean.width,
      heightPixels: clean.height,
    }
  );
}

const TOO_LARGE: Localized = {
  de: `Das Logo ist größer als ${String(MAX_LOGO_BYTES)} Bytes.`,
  en: `The logo is larger than ${String(MAX_LOGO_BYTES)} bytes.`,
};

const NO_PICTURE: Localized = {
  de: `Das Logo ist weder ein PNG (höchstens ${String(MAX_LOGO_PIXELS)} × ${String(MAX_LOGO_PIXELS)} Bildpunkte) noch ein SVG mit einer Größe.`,
  en: `The logo is neither a PNG (at most ${String(MAX_LOGO_PIXELS)} × ${String(MAX_LOGO_PIXELS)} pixels) nor an SVG with a size.`,
};
