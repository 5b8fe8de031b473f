import { describe, expect, it } from "vitest";

import { runLotse } from "./run-lotse.ts";

describe("lotse licenses", () => {
  it("shows a record with its clauses, in German unless asked otherwise", async () => {
    const german = await runLotse(["licenses", "show", "eupl-1.2"]);
    expect(german).toMatchObject({ code: 0, stderr: "" });
    expect(german.stdout).toContain("EUPL-1.2 – Open-Source-Lizenz für die Europäische Union");
    expect(german.stdout).toContain("→ Art. 5 (Copyleft clause): „");
    const english = await runLotse(["licenses", "show", "EUPL-1.2", "--lang", "en"]);
    expect(english.stdout).toContain("Offering over a network");
  });

  it("shows licence and exception of an expression with WITH, reading deprecated spellings", async () => {
    const { code, stdout } = await runLotse(["licenses", "show", "GPL-2.0 WITH LLVM-exception"]);
    expect(code).toBe(0);
    expect(stdout).toContain("GPL-2.0-only – ");
    expect(stdout).toContain("LLVM-exception – ");
  });

  it("writes one document with everything that the records refer to", async () => {
    const { code, stdout } = await runLotse(["licenses", "show", "MPL-2.0", "Sleepycat", "--json"]);
    expect(code).toBe(0);
    const document = JSON.parse(stdout) as Record<string, { id: string; spdxId: string }[]>;
    expect(document["licenses"]?.map(({ spdxId }) => spdxId)).toEqual(["MPL-2.0"]);
    expect(document["unrecorded"]?.map(({ spdxId }) => spdxId)).toEqual(["Sleepycat"]);
    expect(document["obligations"]?.map(({ id }) => id)).toContain("SOURCE-REPOSITORY");
    expect(document["sources"]?.map(({ id }) => id)).toContain("license-text");
  });

  it("lists what has a record and says that none is reviewed", async () => {
    const { code, stdout } = await runLotse(["licenses", "list", "--lang", "en"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^EUPL-1\.2 +strong copyleft$/mu);
    expect(stdout).toMatch(/\b0 of 98 reviewed by a jurist/u);
  });

  it.each([
    [["licenses", "show", "EULP-1.2"], "ist „EUPL-1.2“ gemeint?"],
    [["licenses", "show", "xyzzy"], "keine bekannte Lizenz"],
    [["licenses", "show"], "lotse licenses show KENNUNG"],
    [["licenses", "remove", "MIT"], "lotse licenses list"],
    [["licenses", "list", "MIT"], "lotse licenses list"],
    [["licenses"], "„action“ fehlt"],
  ])("%j ends in 2 and says what would be right", async (argumentsGiven, text) => {
    const { code, stdout, stderr } = await runLotse(argumentsGiven);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(text);
  });
});
