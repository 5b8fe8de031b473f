import { describe, expect, it } from "vitest";

import { compareDefects } from "./compare-defects.ts";
import type { DefectItem } from "./defect-list.ts";

const item = (name: string, version: string, code: DefectItem["code"] = "license-missing") => ({
  id: `M-${name}-${version}-${code}`,
  code,
  component: { ref: `pkg:npm/${name}@${version}`, name, version, package: `pkg:npm/${name}` },
});

const packages = new Set(["pkg:npm/x", "pkg:npm/y"]);

describe("a delivery held against an earlier list", () => {
  it("is the same defect in another version, and keeps its id", () => {
    const earlier = [item("x", "1.0.0")];
    const { settled, open, fresh } = compareDefects(earlier, {
      items: [item("x", "1.0.1")],
      packages,
    });
    expect(settled).toEqual([]);
    expect(fresh).toEqual([]);
    expect(open).toEqual([{ ...item("x", "1.0.1"), id: "M-x-1.0.0-license-missing" }]);
  });

  it("tells mended from removed, and new ones from both", () => {
    const { settled, open, fresh } = compareDefects([item("x", "1.0.0"), item("z", "1.0.0")], {
      items: [item("y", "1.0.0"), item("x", "1.0.0", "policy")],
      packages,
    });
    expect(settled.map(({ item: { component }, how }) => [component?.name, how])).toEqual([
      ["x", "mended"],
      ["z", "removed"],
    ]);
    expect(open).toEqual([]);
    expect(fresh).toHaveLength(2);
  });

  it("matches each of two versions once, the same version first", () => {
    const earlier = [item("x", "1.0.0"), item("x", "2.0.0")];
    const { settled, open } = compareDefects(earlier, { items: [item("x", "2.0.0")], packages });
    expect(open.map(({ id }) => id)).toEqual(["M-x-2.0.0-license-missing"]);
    expect(settled.map(({ item: { id } }) => id)).toEqual(["M-x-1.0.0-license-missing"]);
  });

  it.each(["empty", "incomplete"] as const)("takes nothing for settled that is %s", (code) => {
    const earlier = [item("x", "1.0.0")];
    const unread = { id: "M-unread", code };
    const { settled, open, fresh } = compareDefects(earlier, {
      items: [unread],
      packages: new Set(),
    });
    expect(settled).toEqual([]);
    expect(open).toEqual(earlier);
    expect(fresh).toEqual([unread]);
  });
});
