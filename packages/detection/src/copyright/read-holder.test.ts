import { describe, expect, it } from "vitest";

import { readHolder } from "./read-holder.ts";

describe("readHolder", () => {
  it.each([
    ["Land Berlin. All rights reserved.", "Land Berlin"],
    ["Stadt Köln, alle Rechte vorbehalten", "Stadt Köln"],
    ["Ada Lovelace <ada@example.org>", "Ada Lovelace"],
    ["Ada Lovelace <ada@example.org>, Example GmbH", "Ada Lovelace, Example GmbH"],
    ["Ada Lovelace (http://example.org)", "Ada Lovelace"],
    ["Ada Lovelace, https://example.org", "Ada Lovelace"],
    ["Ada Lovelace (see AUTHORS file)", "Ada Lovelace"],
    ["Example (UK) Ltd.", "Example (UK) Ltd."],
    ["Example, Inc. and its affiliates", "Example, Inc. and its affiliates"],
    ["Example Inc. Licensed under the MIT license", "Example Inc."],
    ["Example Group. Multiple-Licensed under the MPL 2.0", "Example Group"],
    ["Ada L. Byron; MIT licensed", "Ada L. Byron"],
    ['Ada "Countess" Lovelace.', 'Ada "Countess" Lovelace'],
    ["Will Example, Ada Lovelace", "Will Example, Ada Lovelace"],
    ["Ada Lovelace and are distributed freely", "Ada Lovelace"],
    ["Ada Lovelace, modified by Grace Hopper", "Ada Lovelace"],
    ["Example Foundation, 51 Franklin Street, Boston", "Example Foundation"],
    ["Beispiel e.V.", "Beispiel e.V."],
    ["Ada Lovelace until https://example.org/commit/1", "Ada Lovelace"],
    ["www.example.org", "www.example.org"],
    ["Ada Lovelace)", "Ada Lovelace"],
  ])("%s", (text, name) => {
    expect(readHolder(text, undefined).name).toBe(name);
  });

  it("ends with the quotation mark that opened before the statement", () => {
    expect(readHolder('Ada Lovelace" are retained', '"').name).toBe("Ada Lovelace");
  });

  it("leaves addresses in the statement's length", () => {
    expect(readHolder("Ada <ada@example.org> all rights reserved", undefined).length).toBe(
      "Ada <ada@example.org>".length,
    );
  });
});
