import { aComponent, aScanResult } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { assessAll } from "../../test/assess-one.ts";
import type { Context } from "../context/context.ts";
import { type BroughtDuty, broughtDuties, compareDuties } from "./compare-duties.ts";

const CONTEXT: Context = { provide: ["binary"], recipient: "public" };

describe("compareDuties", () => {
  it("names what a licence that came asks for, and what went with one that is gone", () => {
    const before = dutiesOf("MIT", "ISC");
    const after = dutiesOf("MIT", "MIT", "GPL-2.0-only");
    const { added, removed } = compareDuties(before, after);
    expect(new Set(added.map(({ license }) => license))).toEqual(new Set(["GPL-2.0-only"]));
    expect(added.map(({ obligation }) => obligation)).toContain("LICENSE-TEXT");
    expect(new Set(removed.map(({ license }) => license))).toEqual(new Set(["ISC"]));
    expect(after.find(({ license }) => license === "MIT")?.components).toBe(2);
    expect(compareDuties(after, after)).toEqual({ added: [], removed: [] });
  });

  it("counts what nobody knows the licence of", () => {
    expect(compareDuties(dutiesOf("MIT"), dutiesOf("MIT", "NOASSERTION")).added).toHaveLength(1);
  });
});

function dutiesOf(...licenses: readonly string[]): readonly BroughtDuty[] {
  const components = licenses.map((license, index) =>
    aComponent({ name: `${license.toLowerCase()}-${String(index)}`, license }),
  );
  const { verdicts } = assessAll(components, { context: CONTEXT });
  return broughtDuties({ scan: aScanResult({ components }), verdicts, context: CONTEXT });
}

describe("broughtDuties", () => {
  const servedBy = [{ path: "public/app.js" }];

  /** Offered over a network, with a library on the server and one that browsers load. */
  function dutiesOfServer(served: "served" | "not-served"): readonly string[] {
    const [server, client] = ["server", "client"].map((name) =>
      aComponent({ name, license: "MIT" }),
    );
    if (server === undefined || client === undefined) throw new Error("no components");
    const shown = {
      ...client,
      artefactEvidence: {
        ...client.artefactEvidence,
        ...(served === "served" && { servedBy }),
      },
    };
    const context: Context = { provide: ["network"], recipient: "public" };
    const components = [server, shown];
    const { verdicts } = assessAll(components, { context });
    return broughtDuties({ scan: aScanResult({ components }), verdicts, context }).map(
      ({ obligation, components: count }) => `${obligation} ${String(count)}`,
    );
  }

  it("arise for what browsers load, as notices have it, and not for what stays on the server", () => {
    expect(dutiesOfServer("served")).toContain("LICENSE-TEXT 1");
    expect(dutiesOfServer("not-served")).not.toContain("LICENSE-TEXT 1");
  });
});
