import { aComponent, declared, detected } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { drawSample, measureCoverage, sourcesOf } from "./measure-coverage.ts";

const MIT = aComponent({ name: "a", license: "MIT", licenses: { declared: [declared("MIT")] } });
const ISC = aComponent({
  name: "b",
  license: "ISC",
  licenses: { declared: [], detected: [detected("ISC")] },
});
const OWN = aComponent({ origin: "first-party", name: "own", license: "EUPL-1.2" });
const SILENT = aComponent({
  name: "c",
  licenses: { concluded: { ...MIT.licenses.concluded, expression: "NONE", state: "none" } },
});
const ABSENT = aComponent({
  name: "d",
  licenses: {
    concluded: { ...MIT.licenses.concluded, expression: "NOASSERTION", state: "no-assertion" },
  },
});

describe("measureCoverage", () => {
  it("counts third-party components once, and tells those that were not there from silent ones", () => {
    const [npm, ...others] = measureCoverage([MIT, ISC, MIT, SILENT, ABSENT, OWN]);
    expect(others).toEqual([]);
    expect(npm).toMatchObject({ type: "npm", components: 4, present: 3, resolved: 2, review: 0 });
    expect(npm?.unresolved.map(({ name }) => name)).toEqual(["c"]);
  });

  it("counts what is for review as resolved, and apart", () => {
    const review = aComponent({
      name: "e",
      licenses: {
        declared: [declared("MIT")],
        concluded: { ...MIT.licenses.concluded, state: "review" },
      },
    });
    expect(measureCoverage([review])).toMatchObject([{ resolved: 1, review: 1 }]);
  });
});

describe("drawSample", () => {
  const all = [MIT, ISC, SILENT];

  it("draws the same components for a seed, whatever the order, and only resolved ones", () => {
    const drawn = drawSample(all, { type: "npm", size: 5, seed: "x" });
    expect(drawSample(all.toReversed(), { type: "npm", size: 5, seed: "x" })).toEqual(drawn);
    expect(drawn.map(({ name }) => name).sort()).toEqual(["a", "b"]);
  });

  it("draws as many as asked for, of the type asked for", () => {
    expect(drawSample(all, { type: "npm", size: 1, seed: "x" })).toHaveLength(1);
    expect(drawSample(all, { type: "maven", size: 1, seed: "x" })).toEqual([]);
  });
});

describe("sourcesOf", () => {
  it("names manifests, lockfiles and files", () => {
    expect(sourcesOf(ISC)).toEqual(["files"]);
    expect(sourcesOf(MIT)).toEqual(["lockfile"]);
  });
});
