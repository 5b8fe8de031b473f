import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import { readCharacters } from "./read-characters.ts";
import { unpackWoff } from "./unpack-woff.ts";

/** The fonts of one document. */
export interface DocumentFonts {
  readonly files: readonly Buffer[];
  /** Whether one of them has a character. */
  readonly canShow: (character: string) => boolean;
}

/** Upright, bold, italic; and the same width for every letter. The first has the fewest characters of all. */
const TEXT_FONTS = [
  "@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf",
  "@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf",
  "@expo-google-fonts/ibm-plex-sans/400Regular_Italic/IBMPlexSans_400Regular_Italic.ttf",
  "@expo-google-fonts/ibm-plex-mono/400Regular/IBMPlexMono_400Regular.ttf",
  "@expo-google-fonts/ibm-plex-mono/600SemiBold/IBMPlexMono_600SemiBold.ttf",
];

/** Nearly every character of the Basic Multilingual Plane, in the plainest of shapes. */
const FALLBACK_FONT = "@fontsource/unifontex/files/unifontex-latin-400-normal.woff";

/**
 * The fonts that a text needs. They come with packages, never from the machine, so that a document is the same
 * everywhere. The fallback, which takes as long to load as all others, is there only where a character needs it.
 */
export async function fontsFor(text: string): Promise<DocumentFonts> {
  const texts = await Promise.all(TEXT_FONTS.map(readFont));
  const inTexts = shownBy(texts.map(readCharacters));
  if (unusualIn(text).every(inTexts)) return { files: texts, canShow: inTexts };
  const fallback = unpackWoff(await readFont(FALLBACK_FONT));
  const inFallback = shownBy([readCharacters(fallback)]);
  return {
    files: [...texts, fallback],
    canShow: (character) => inTexts(character) || inFallback(character),
  };
}

/** Each character beyond ASCII once. */
function unusualIn(text: string): readonly string[] {
  return Array.from(new Set(text.replaceAll(/[ -~]+/gu, "")));
}

/** Some fonts map them to empty shapes. */
const CONTROL = /\p{Cc}/u;

/** Whether every one of some fonts has a character. */
function shownBy(fonts: readonly ReadonlySet<number>[]): (character: string) => boolean {
  return (character) => {
    if (CONTROL.test(character)) return false;
    const codePoint = character.codePointAt(0) ?? 0;
    return fonts.every((font) => font.has(codePoint));
  };
}

function readFont(path: string): Promise<Buffer> {
  return readFile(createRequire(import.meta.url).resolve(path));
}
