import type { Diagnostic } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import { readXmlTree, type XmlElement } from "./xml-tree.ts";

function read(text: string, ...skipped: string[]) {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const root = readXmlTree(text, { path: "pom.xml", format: "POM", report }, new Set(skipped));
  return { root, diagnostics };
}

function outline(element: XmlElement | undefined): string {
  if (element === undefined) return "nothing";
  const children = element.children.map(outline).join(" ");
  return `${element.name}@${String(element.line)}${children === "" ? "" : `(${children})`}`;
}

describe("readXmlTree", () => {
  it("keeps names without prefix, lines, and text without surrounding blanks", () => {
    const { root, diagnostics } = read(
      "<m:a xmlns:m='x'>\n <b> eins <!-- nicht --> zwei</b>\n <c/></m:a>",
    );
    expect(outline(root)).toBe("a@1(b@2 c@3)");
    expect(root?.children[0]?.text).toBe("eins  zwei");
    expect(diagnostics).toEqual([]);
  });

  it("understands character data sections and the entities of HTML 4", () => {
    expect(read("<a>&Ouml;&lt;<![CDATA[<&x;>]]></a>").root?.text).toBe("Ö<<&x;>");
  });

  it("expands no other entity and finds nothing on prototypes", () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "y"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    const { root, diagnostics } = read(`${bomb}<a>&x;&f;&constructor;</a>`);
    expect(root?.text).toBe("&x;&f;&constructor;");
    expect(diagnostics.map(({ code }) => code)).toEqual(["input/malformed"]);
  });

  it("takes an ampersand that begins no entity for itself", () => {
    const { root, diagnostics } = read("<a><b>Amt & Würden</b><c/></a>");
    expect(outline(root)).toBe("a@1(b@1 c@1)");
    expect(root?.children[0]?.text).toBe("Amt & Würden");
    expect(diagnostics).toEqual([]);
  });

  it("keeps what stands around an error and tells its line", () => {
    const { root, diagnostics } = read("<a>\n<b><i>x</b>\n<c/>\n</a>");
    expect(outline(root)).toBe("a@1(b@2(i@2) c@3)");
    expect(diagnostics[0]).toMatchObject({ code: "input/malformed", location: { line: 2 } });
  });

  it("closes what a cut-off file leaves open", () => {
    expect(outline(read("<a><b><c>tex").root)).toBe("a@1(b@1(c@1))");
  });

  it("looks into no element that is of no interest", () => {
    expect(outline(read("<a><build><a/><build/></build><b/></a>", "build").root)).toBe("a@1(b@1)");
  });

  it.each([
    ["depth", `<a>${"<x>".repeat(10_000)}`],
    ["depth in a skipped element", `<a><build>${"<x>".repeat(10_000)}`],
    ["count", `<a>${"<x/>".repeat(200_001)}</a>`],
  ])("stops at the limit of %s", (_, text) => {
    const { root, diagnostics } = read(text, "build");
    expect(root?.name).toBe("a");
    expect(diagnostics.map(({ code }) => code)).toContain("input/limit");
  });

  it.each(["", "kein XML", "<", "\u0000", "<a", "</a>"])("gives nothing for %j", (text) => {
    expect(read(text).root?.children ?? []).toEqual([]);
  });
});
