import { describe, expect, it } from "vitest";

import { runLotse } from "./run-lotse.ts";

const MERGED = "combine=merge;modified=no;provide=source;recipient=public";

async function verdictOf(
  inbound: string,
  outbound: string,
  context: string,
): Promise<{ code: number; document: Record<string, unknown> }> {
  const { code, stdout } = await runLotse([
    ...["compat", "--inbound", inbound, "--outbound", outbound],
    ...["--context", context, "--json"],
  ]);
  return { code, document: JSON.parse(stdout) as Record<string, unknown> };
}

describe("lotse compat", () => {
  it.each([
    ["MIT", "EUPL-1.2", MERGED, "compatible"],
    ["EUPL-1.2, GPL-3.0-only", "GPL-3.0-only", MERGED, "conditional"],
    ["GPL-3.0-only", "EUPL-1.2", MERGED, "incompatible"],
    ["NOASSERTION", "EUPL-1.2", MERGED, "review"],
    ["GPL-2.0-only,Apache-2.0,GPL-3.0-only", "LicenseRef-any-outbound", MERGED, "incompatible"],
    ["MIT", "LicenseRef-unknown", "", "review"],
  ])("%s → %s (%s): %s, and ends with 0", async (inbound, outbound, context, verdict) => {
    const { code, document } = await verdictOf(inbound, outbound, context);
    expect(code).toBe(0);
    expect(document["verdict"]).toBe(verdict);
  });

  it("answers with the keys that the documentation names", async () => {
    const { document } = await verdictOf("GPL-2.0-only OR MIT", "Apache-2.0", MERGED);
    expect(Object.keys(document)).toEqual([
      ...["verdict", "chosenBranch", "conditions", "clause", "sources", "conflictOfSources"],
      ...["candidateOutbounds", "outbound", "reasons", "assumptions"],
    ]);
    expect(document["chosenBranch"]).toBe("MIT");
    expect(document["candidateOutbounds"]).toContainEqual({
      license: "EUPL-1.2",
      verdict: "compatible",
      blockedBy: [],
    });
  });

  it("names the components that stand against a candidate, the EUPL first", async () => {
    const { document } = await verdictOf("MIT, GPL-3.0-only", "MIT", MERGED);
    const [first] = document["candidateOutbounds"] as readonly object[];
    expect(first).toEqual({
      license: "EUPL-1.2",
      verdict: "incompatible",
      blockedBy: ["GPL-3.0-only"],
    });
  });

  it.each([
    [["compat", "--inbound", "MIT"]],
    [["compat", "--outbound", "MIT"]],
    [["compat", "--inbound", " , ", "--outbound", "MIT"]],
    [["compat", "--inbound", "MIT", "--outbound", "MIT", "--context", "colour=red"]],
    [["compat", "--inbound", "MIT", "--outbound", "MIT", "--context", "combine=glue"]],
    [["compat", "MIT", "--inbound", "MIT", "--outbound", "MIT"]],
  ])("%j is a wrong call: 2", async (argumentsGiven) => {
    expect((await runLotse(argumentsGiven)).code).toBe(2);
  });

  it.each(["de", "en"])("speaks %s, and shows no control characters", async (language) => {
    const { code, stdout } = await runLotse([
      ...["compat", "--inbound", "LGPL-2.1-only, X\u001b[2J", "--outbound", "MIT"],
      ...["--context", "combine=dynamic;provide=binary", "--lang", language],
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain(language === "de" ? "? prüfen" : "? to be reviewed");
    expect(stdout).not.toContain("\u001b");
  });
});
