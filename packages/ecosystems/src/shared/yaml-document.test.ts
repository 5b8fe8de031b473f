import { expect, it } from "vitest";

import type { Diagnostic } from "@lizenzlotse/model";

import { parseYamlDocument } from "./yaml-document.ts";

async function parse(text: string) {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const document = await parseYamlDocument(text, { path: "a.yml", format: "a.yml", report });
  return { document, codes: diagnostics.map(({ code }) => code) };
}

it("reads several documents of a file as one, the later over the earlier", async () => {
  const { document, codes } = await parse("a: {x: 1, y: 1}\nb: 1\n---\na: {y: 2}\nc: [3]\n");
  expect(document?.value).toEqual({ a: { x: "1", y: "2" }, b: "1", c: ["3"] });
  expect(document?.lineOf("c")).toBe(5);
  expect(codes).toEqual([]);
});

it("passes over tags that a tool made for itself", async () => {
  const { document, codes } = await parse(
    "a: !reference [job, script]\nb: !reset null\nc: !override {d: 1}\n",
  );
  expect(document?.value).toEqual({ a: ["job", "script"], b: "null", c: { d: "1" } });
  expect(codes).toEqual([]);
});

it("keeps a file in which a key is written twice, and says so", async () => {
  const { document, codes } = await parse("a: 1\na: 2\nb: 3\n");
  expect(document?.value).toEqual({ a: "2", b: "3" });
  expect(codes).toEqual(["input/malformed"]);
});

it("gives up on what is no YAML, with one complaint", async () => {
  const { document, codes } = await parse("a: [1\nb: 2\n");
  expect(document).toBeUndefined();
  expect(codes).toEqual(["input/malformed"]);
});

it("does not follow what contains itself into another document", async () => {
  const endless = "a: &a {b: *a, c: *a}\n";
  const { document, codes } = await parse(`${endless}---\n${endless}`);
  expect(document).toBeUndefined();
  expect(codes).toEqual(["input/limit"]);
});
