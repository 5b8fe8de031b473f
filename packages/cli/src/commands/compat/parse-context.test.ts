import { LotseError } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import { parseContext } from "./parse-context.ts";

describe("parseContext", () => {
  it("reads every key, and does not mind spaces", () => {
    expect(
      parseContext(
        " combine = dynamic; modified=no ;provide=source + binary;recipient=public;use=production;" +
          "licensee=government;secondary-notice=present;other-part= gpl-2.0+ ;work=software;",
      ),
    ).toEqual({
      combine: "dynamic",
      modified: false,
      provide: ["source", "binary"],
      recipient: "public",
      use: "production",
      licensee: "government",
      secondaryNotice: "present",
      otherPart: "GPL-2.0-or-later",
      work: "software",
    });
  });

  it("leaves open what is not said", () => {
    expect(parseContext("")).toEqual({});
    expect(parseContext("modified=yes;other-part=none")).toEqual({
      modified: true,
      otherPart: "none",
    });
  });

  it.each([
    "colour=red",
    "combine",
    "combine=",
    "combine=glue",
    "provide=source+paper",
    "provide=source,binary",
    "modified=no;modified=yes",
    "other-part=no licence",
    "Combine=merge",
    "__proto__=x",
    "combine=toString",
  ])("refuses %s", (text) => {
    expect(() => parseContext(text)).toThrow(LotseError);
  });
});
