import { aComponent } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { assessAll, assessOne, OWN_FILE, TOOL } from "../../../test/assess-one.ts";

describe("license/weak-copyleft", () => {
  it.each(["LGPL-2.1-only", "MPL-2.0", "EPL-2.0", "GPL-2.0-only WITH Classpath-exception-2.0"])(
    "%s needs a check as an unmodified library",
    (license) => {
      const { verdict, group } = assessOne({ license });
      expect(verdict).toMatchObject({ status: "check", rule: "license/weak-copyleft" });
      expect(group?.severity).toBe("warning");
    },
  );

  it("must act when modified", () => {
    expect(assessOne({ license: "MPL-2.0", context: { modified: "yes" } }).verdict.status).toBe(
      "must-act",
    );
  });

  it("reaches what a library is merged with, but not what stands beside a file", () => {
    expect(assessOne({ ...OWN_FILE, license: "LGPL-2.1-only" }).verdict.status).toBe("must-act");
    expect(assessOne({ ...OWN_FILE, license: "MPL-2.0" }).verdict.status).toBe("check");
  });

  it("asks nothing where nothing is passed on", () => {
    expect(
      assessOne({ license: "LGPL-2.1-only", context: { provide: ["network"] } }).verdict.status,
    ).toBe("fine");
    expect(assessOne({ license: "LGPL-2.1-only", ...TOOL }).verdict.status).toBe("fine");
  });

  it("makes one item of all licences with one reach", () => {
    const { groups } = assessAll(
      ["LGPL-2.1-only", "LGPL-3.0-or-later", "LGPL-2.1-only", "MPL-2.0"].map((license, index) =>
        aComponent({ name: `library-${String(index)}`, license }),
      ),
      { outbound: "EUPL-1.2" },
    );
    expect(groups.map(({ title }) => title.de).sort()).toEqual([
      "Beschränktes Copyleft (je Bibliothek) in 3 Komponenten: LGPL-2.1-only, LGPL-3.0-or-later",
      "Beschränktes Copyleft (je Datei) in 1 Komponente: MPL-2.0",
    ]);
  });

  it("asks libraries to stay replaceable", () => {
    expect(assessOne({ license: "LGPL-3.0-only" }).group?.actions.at(-1)?.en).toContain(
      "replaceable",
    );
    expect(assessOne({ license: "MPL-2.0" }).group?.actions).toHaveLength(1);
  });
});
