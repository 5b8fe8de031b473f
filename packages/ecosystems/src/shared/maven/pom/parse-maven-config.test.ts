import type { Diagnostic } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import { parseMavenConfig } from "./parse-maven-config.ts";

function read(text: string) {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const input = { path: ".mvn/maven.config", format: "maven.config", report };
  const properties = Object.fromEntries(parseMavenConfig(text, input));
  return { properties, codes: diagnostics.map(({ code }) => code) };
}

describe("parseMavenConfig", () => {
  it.each([
    ["-Drevision=1.0", { revision: "1.0" }],
    ["-T 4 -D revision=1.0\n--define\nchangelist=-x=y\n", { revision: "1.0", changelist: "-x=y" }],
    ["-DskipTests -P amt", { skipTests: "true" }],
    ["", {}],
  ])("reads %j", (text, properties) => {
    expect(read(text)).toEqual({ properties, codes: [] });
  });

  it("names a word that no option takes, and reads the others", () => {
    expect(read("[[[ -Drevision=2")).toEqual({
      properties: { revision: "2" },
      codes: ["input/malformed"],
    });
  });

  it("says where it stops", () => {
    expect(read("-X ".repeat(10_001)).codes).toEqual(["input/limit"]);
  });
});
