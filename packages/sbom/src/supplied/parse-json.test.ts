import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { parseByMembers, parseJson } from "./parse-json.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("parseByMembers", () => {
  const indent = fc.constantFrom(undefined, 2, "\t");

  it("gives what JSON.parse gives", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), indent, (value, space) => {
        const text = JSON.stringify(value, undefined, space);
        expect(parseByMembers(encode(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it("takes nothing that JSON.parse refuses", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"',
      "1",
      "tru",
      "null",
      " ",
      "\\",
      "\ufeff",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        const parsed = parseByMembers(encode(text));
        if (parsed !== undefined) expect(parsed).toEqual(JSON.parse(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['{"a":1,"a":[2]}', '{"__proto__":{"a":1}}', '{"a":[1 , 2]\n}\n', " {} ", '{"ä":"€"}'])(
    "parses %s",
    (text) => {
      expect(parseByMembers(encode(text))).toEqual(JSON.parse(text));
    },
  );

  it.each(['{"a":1,}', '{"a":[1,]}', '{"a" 1}', '{"a":1} 2', "[]", '{"a":[1 2]}', "", "{"])(
    "leaves %s to JSON.parse",
    (text) => {
      expect(parseByMembers(encode(text))).toBeUndefined();
    },
  );
});

describe("parseJson", () => {
  it("says what is wrong, and recodes what is not UTF-8", () => {
    expect(parseJson(encode("{]")).problem).toBeInstanceOf(SyntaxError);
    const utf16 = new Uint8Array(Buffer.from('\ufeff{"a":"ä"}', "utf16le"));
    const { value, recoded } = parseJson(utf16);
    expect(value).toEqual({ a: "ä" });
    expect(new TextDecoder().decode(recoded)).toBe('{"a":"ä"}');
  });

  it("takes large documents as it takes small ones", () => {
    const large = { list: Array.from({ length: 500_000 }, (_, index) => `text ${String(index)}`) };
    const text = JSON.stringify(large, undefined, 2);
    expect(text.length).toBeGreaterThan(8 * 1024 * 1024);
    expect(parseJson(encode(text)).value).toEqual(large);
    expect(parseJson(encode(`${text}x`)).problem).toBeInstanceOf(SyntaxError);
  });
});
