import { describe, expect, it } from "vitest";

import type { ContentEntry } from "./content-result.ts";
import { ContentMemo, NOTHING_KNOWN } from "./known-contents.ts";

const ENTRY: ContentEntry = {
  member: "",
  problem: { code: "archive/limit", parameters: { limit: "x" } },
};

describe("ContentMemo", () => {
  it("knows what was added, by content and flavor", () => {
    const memo = new ContentMemo(NOTHING_KNOWN);
    memo.add("a", "whole", [ENTRY]);
    expect(memo.lookUp("a", "whole")).toEqual([ENTRY]);
    expect(memo.lookUp("a", "head")).toBeUndefined();
    expect(memo.lookUp("b", "whole")).toBeUndefined();
  });

  it("asks behind itself once", () => {
    let asked = 0;
    const memo = new ContentMemo({
      lookUp: () => {
        asked += 1;
        return [ENTRY];
      },
    });
    expect(memo.lookUp("a", "whole")).toEqual([ENTRY]);
    expect(memo.lookUp("a", "whole")).toEqual([ENTRY]);
    expect(asked).toBe(1);
  });

  it("forgets the oldest instead of growing without bound", () => {
    const memo = new ContentMemo(NOTHING_KNOWN);
    for (let number = 0; number < 20_000; number += 1) memo.add(String(number), "whole", []);
    expect(memo.lookUp("0", "whole")).toBeUndefined();
    expect(memo.lookUp("19999", "whole")).toEqual([]);
  });
});
