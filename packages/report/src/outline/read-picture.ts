import type { Element } from "domhandler";

import type { Picture } from "./outline.ts";

const HELD = /^data:(image\/png|image\/svg\+xml);base64,(.*)$/su;

/** A picture of the page; every one is held in its address. */
export function readPicture({ attribs }: Element): readonly Picture[] {
  const [, mediaType, content = ""] = HELD.exec(attribs["src"] ?? "") ?? [];
  if (mediaType !== "image/png" && mediaType !== "image/svg+xml") return [];
  return [
    {
      kind: "picture",
      mediaType,
      bytes: Buffer.from(content, "base64"),
      widthPixels: Number(attribs["width"]),
      heightPixels: Number(attribs["height"]),
      alternative: attribs["alt"] ?? "",
    },
  ];
}
