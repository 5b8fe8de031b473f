import type { DetectedLicense } from "@lizenzlotse/model";
import { declared, detected } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { concludeComponent, type NormalizedStatement } from "./conclude-component.ts";

function licenseFile(expression: string): DetectedLicense {
  return { ...detected(expression), class: "license-file", kind: "text" };
}

function readme(expression: string): DetectedLicense {
  return { ...detected(expression), class: "readme", kind: "notice" };
}

function vague(candidates: readonly string[]): NormalizedStatement {
  const { expression: _none, ...statement } = declared("MIT");
  return {
    ...statement,
    values: ["BSD"],
    form: "name",
    confidence: 0,
    issue: "name-ambiguous",
    candidates,
  };
}

function notUnderstood(): NormalizedStatement {
  const { expression: _none, ...statement } = declared("MIT");
  return {
    ...statement,
    values: ["Foo Licence"],
    form: "name",
    confidence: 0,
    issue: "name-not-understood",
  };
}

describe("a text beside the licence", () => {
  const unknown = "LicenseRef-lizenzlotse-unknown-0123456789ab";

  it.each(["unknown/pointer", "unknown/grant"])("changes nothing: %s", (rule) => {
    const text = { ...licenseFile(unknown), kind: "unknown" as const, rule };
    expect(
      concludeComponent({ declared: [declared("MIT")], detected: [text], looked: true }),
    ).toMatchObject({ expression: "MIT", state: "concluded", basis: "declared" });
    expect(
      concludeComponent({ declared: [], detected: [licenseFile("ISC"), text], looked: true }),
    ).toMatchObject({ expression: "ISC", state: "concluded" });
    expect(concludeComponent({ declared: [], detected: [text], looked: true })).toMatchObject({
      expression: unknown,
      state: "review",
      reviewReasons: ["unknown-text"],
    });
  });
});

describe("concludeComponent", () => {
  it('takes the name before the address of the text, which cannot say "or later"', () => {
    const address = { ...declared("LGPL-2.1-only"), values: ["https://www.gnu.org/lgpl-2.1"] };
    const name = { ...declared("LGPL-2.1-or-later"), values: ["LGPL 2.1 or later"] };
    expect(
      concludeComponent({ declared: [name, address], detected: [], looked: true }),
    ).toMatchObject({ expression: "LGPL-2.1-or-later", state: "concluded" });
    const other = { ...name, expression: "LGPL-3.0-or-later" };
    expect(
      concludeComponent({ declared: [other, address], detected: [], looked: true }),
    ).toMatchObject({ state: "review", reviewReasons: ["contradiction"] });
  });

  it("takes what the manifest says where no file speaks", () => {
    expect(
      concludeComponent({ declared: [declared("MIT")], detected: [], looked: false }),
    ).toMatchObject({
      expression: "MIT",
      state: "concluded",
      basis: "declared",
      readings: [],
    });
  });

  it("is sure where manifest and file agree", () => {
    expect(
      concludeComponent({
        declared: [declared("MIT")],
        detected: [licenseFile("MIT")],
        looked: true,
      }),
    ).toMatchObject({
      expression: "MIT",
      basis: "declared-and-detected",
      confidence: 1,
    });
  });

  it.each([
    ["GPL-2.0-or-later", ["GPL-2.0-only"]],
    ["GPL-2.0-only WITH Classpath-exception-2.0", ["GPL-2.0-only"]],
    ["LGPL-3.0-or-later", ["GPL-3.0-only", "LGPL-3.0-only"]],
    ["MIT OR Apache-2.0", ["Apache-2.0"]],
    ["MIT AND BSD-3-Clause", ["MIT"]],
    ["MPL-2.0-no-copyleft-exception", ["MPL-2.0"]],
    ["BSD-2-Clause", ["BSD-2-Clause-Views"]],
    ["Python-2.0", ["Python-2.0.1"]],
  ])(
    "lets the manifest state operator, version and exception of %s, which %j cannot tell",
    (stated, texts) => {
      const conclusion = concludeComponent({
        declared: [declared(stated)],
        detected: texts.map(licenseFile),
        looked: true,
      });
      expect(conclusion).toMatchObject({ state: "concluded", basis: "declared-and-detected" });
      expect(conclusion.expression.split(/ (?:AND|OR) /u).sort()).toEqual(
        stated.split(/ (?:AND|OR) /u).sort(),
      );
    },
  );

  it("shows both sides of a contradiction and reads it the careful way", () => {
    const conclusion = concludeComponent({
      declared: [declared("MIT")],
      detected: [licenseFile("GPL-3.0-only")],
      looked: true,
    });
    expect(conclusion).toMatchObject({
      expression: "GPL-3.0-only AND MIT",
      state: "review",
      reviewReasons: ["contradiction"],
      readings: [
        { expression: "MIT", basis: "declared" },
        { expression: "GPL-3.0-only", basis: "detected" },
      ],
    });
  });

  it("shows statements that contradict each other", () => {
    expect(
      concludeComponent({
        declared: [declared("MIT"), declared("Apache-2.0")],
        detected: [],
        looked: true,
      }),
    ).toMatchObject({
      state: "review",
      reviewReasons: ["contradiction"],
      expression: "Apache-2.0 AND MIT",
    });
  });

  it("treats the same licence said twice as one", () => {
    const conclusion = concludeComponent({
      declared: [declared("MIT"), declared("MIT")],
      detected: [],
      looked: true,
    });
    expect(conclusion).toMatchObject({ state: "concluded", expression: "MIT" });
  });

  it("takes the file where nothing is declared and there is one text", () => {
    expect(
      concludeComponent({
        declared: [],
        detected: [licenseFile("ISC"), readme("MIT")],
        looked: true,
      }),
    ).toMatchObject({
      expression: "ISC",
      state: "concluded",
      basis: "detected",
    });
  });

  it("does not guess the operator of several texts", () => {
    expect(
      concludeComponent({
        declared: [],
        detected: [licenseFile("MIT"), licenseFile("GPL-2.0-only")],
        looked: true,
      }),
    ).toMatchObject({
      expression: "GPL-2.0-only AND MIT",
      state: "review",
      reviewReasons: ["operator-unstated"],
      readings: [{ expression: "GPL-2.0-only AND MIT" }, { expression: "GPL-2.0-only OR MIT" }],
    });
  });

  it("lets a text settle an ambiguous name", () => {
    const declaration = vague(["BSD-2-Clause", "BSD-3-Clause"]);
    expect(
      concludeComponent({
        declared: [declaration],
        detected: [licenseFile("BSD-3-Clause")],
        looked: true,
      }),
    ).toMatchObject({
      expression: "BSD-3-Clause",
      state: "concluded",
    });
    expect(
      concludeComponent({ declared: [declaration], detected: [licenseFile("MIT")], looked: true }),
    ).toMatchObject({
      state: "review",
      reviewReasons: ["name-ambiguous"],
    });
  });

  it("keeps an ambiguous name open, with what it may mean", () => {
    expect(
      concludeComponent({
        declared: [vague(["BSD-2-Clause", "BSD-3-Clause"])],
        detected: [],
        looked: true,
      }),
    ).toMatchObject({
      expression: "NOASSERTION",
      state: "no-assertion",
      reviewReasons: ["name-ambiguous"],
      readings: [{ expression: "BSD-2-Clause" }, { expression: "BSD-3-Clause" }],
    });
  });

  it("never takes silence for NONE where a statement was not understood", () => {
    expect(
      concludeComponent({ declared: [notUnderstood()], detected: [], looked: true }),
    ).toMatchObject({
      expression: "NOASSERTION",
      reviewReasons: ["name-not-understood"],
    });
  });

  it("asks a person where only a README speaks", () => {
    expect(
      concludeComponent({ declared: [], detected: [readme("MIT")], looked: true }),
    ).toMatchObject({
      expression: "MIT",
      state: "review",
      reviewReasons: ["only-weak-evidence"],
    });
  });

  it("asks a person where the licence file is none that is known", () => {
    const unknown = licenseFile("LicenseRef-lizenzlotse-unknown-0123456789ab");
    expect(
      concludeComponent({ declared: [declared("MIT")], detected: [unknown], looked: true }),
    ).toMatchObject({
      state: "review",
      reviewReasons: ["unknown-text"],
      expression: "MIT",
    });
    expect(concludeComponent({ declared: [], detected: [unknown], looked: true })).toMatchObject({
      state: "review",
      reviewReasons: ["unknown-text"],
      expression: "LicenseRef-lizenzlotse-unknown-0123456789ab",
    });
  });

  it("tells NONE (looked, and there is none) from NOASSERTION (could not look)", () => {
    expect(concludeComponent({ declared: [], detected: [], looked: true })).toMatchObject({
      expression: "NONE",
      state: "none",
    });
    expect(concludeComponent({ declared: [], detected: [], looked: false })).toMatchObject({
      expression: "NOASSERTION",
      state: "no-assertion",
    });
  });

  it("shows the other reading of a list whose operator is only a convention", () => {
    const list: NormalizedStatement = {
      ...declared("CDDL-1.0 OR GPL-2.0-only"),
      values: ["CDDL 1.0", "GPL 2"],
      operator: "OR",
      toConfirm: true,
      issue: "operator-to-confirm",
    };
    expect(concludeComponent({ declared: [list], detected: [], looked: false })).toMatchObject({
      expression: "CDDL-1.0 OR GPL-2.0-only",
      state: "review",
      reviewReasons: ["operator-to-confirm"],
      readings: [
        { expression: "CDDL-1.0 OR GPL-2.0-only" },
        { expression: "CDDL-1.0 AND GPL-2.0-only" },
      ],
    });
  });
});
