import { streamXml } from "./stream-xml.ts";

/** The texts that cells refer to by number. Of rich text the words remain; how a word is pronounced (`rPh`) is no part of it. */
export function readSharedTexts(part: string | undefined): readonly string[] {
  if (part === undefined) return [];
  const texts: string[] = [];
  let text = "";
  let isInText = false;
  let isPronunciation = false;
  streamXml(part, {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") isPronunciation = true;
      isInText = name === "t" && !isPronunciation;
    },
    text: (piece) => {
      if (isInText) text += piece;
    },
    close: (name) => {
      if (name === "si") texts.push(text);
      if (name === "rPh") isPronunciation = false;
      isInText = false;
    },
  });
  return texts;
}
