import { describe, expect, it } from "vitest";

import { contactOf, parseContact } from "./contact.ts";

describe("parseContact", () => {
  it.each([
    [
      "Ada Lovelace <ada@example.org> (https://ada.example.org/)",
      { name: "Ada Lovelace", email: "ada@example.org", url: "https://ada.example.org/" },
    ],
    ["Ada <ada@example.org>", { name: "Ada", email: "ada@example.org" }],
    ["Ada (https://ada.example.org/)", { name: "Ada", url: "https://ada.example.org/" }],
    ["ada@example.org", { email: "ada@example.org" }],
    ["<ada@example.org>", { email: "ada@example.org" }],
    ['"Lovelace, Ada" <ada@example.org>', { name: "Lovelace, Ada", email: "ada@example.org" }],
    ["The Authors", { name: "The Authors" }],
    ["Ada <no address> (nowhere)", { name: "Ada" }],
  ])("%s", (text, contact) => {
    expect(parseContact(text)).toEqual(contact);
  });

  it.each(["", " ", "UNKNOWN", "x".repeat(500), "<>"])("says nothing of %j", (text) => {
    expect(parseContact(text)).toBeUndefined();
  });
});

describe("contactOf", () => {
  it("leaves out what is no text and no address", () => {
    expect(contactOf({ name: 7, email: "nobody", url: "javascript:alert(1)" })).toBeUndefined();
    expect(contactOf({ name: "Ada", email: null, url: undefined })).toEqual({ name: "Ada" });
  });
});
