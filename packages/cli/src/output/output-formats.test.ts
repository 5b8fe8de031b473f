import { describe, expect, it } from "vitest";

import { messagesIn } from "../messages/messages-in.ts";
import { OUTPUT_FORMATS, SUMMARY_FORMAT } from "./output-formats.ts";

describe("the formats of -o", () => {
  it.each(["de", "en"] as const)("are all named by the help in %s", (language) => {
    const help = messagesIn(language).options.output;
    const named = help.slice(help.lastIndexOf(": ") + 2).split(", ");
    const expected = OUTPUT_FORMATS.map(({ id, versions }) =>
      versions.length === 0 ? id : `${id}[${versions.map((version) => `@${version}`).join("|")}]`,
    );
    expect(named).toEqual(expected);
  });

  it("have ids of their own", () => {
    const ids = OUTPUT_FORMATS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain(SUMMARY_FORMAT);
  });
});
