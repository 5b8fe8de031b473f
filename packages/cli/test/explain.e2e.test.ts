import { withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { runLotse } from "./run-lotse.ts";

const MIT = [
  "MIT License",
  "",
  "Copyright (c) 2024 Land Berlin",
  "",
  "Permission is hereby granted, free of any charge, to any person obtaining a copy of this software and associated documentation files (the “Software”), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:",
  "",
  "The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.",
  "",
].join("\n");

const TREE = {
  LICENSE: MIT,
  "a.js": "// Copyright (c) 2020 Land Berlin\n// SPDX-License-Identifier: MIT\n",
};

describe("lotse explain", () => {
  it("shows the difference at a line, in words and signs, side by side", async () => {
    await withTree(TREE, async (folder) => {
      const { code, stdout } = await runLotse(["explain", "LICENSE:5"], { folder });
      expect(code).toBe(0);
      expect(stdout).toContain("LICENSE, Zeilen 1–7: MIT");
      expect(stdout).toMatch(/^≠ 5 .*│/mu);
      expect(stdout).toContain("{+any+}");
      expect(stdout).toContain("nur in der Datei");
      // eslint-disable-next-line no-control-regex -- that is what must not be there
      expect(stdout).not.toMatch(/\u001b/u);
    });
  });

  it("speaks English and says what a tag names", async () => {
    await withTree(TREE, async (folder) => {
      const { stdout } = await runLotse(["explain", "a.js", "--lang", "en"], { folder });
      expect(stdout).toContain("a.js, line 2: MIT");
      expect(stdout).toContain("licence identifier; counts as a detection");
      expect(stdout).toContain("Copyright statement: Land Berlin (2020)");
    });
  });

  it("shows an unknown licence beside the known one that it comes closest to", async () => {
    const unknown = MIT.replace("MIT License", "")
      .replace(
        /^The above copyright[^]*/mu,
        "Before you use it you send a postcard to the office, and you do so again each year.\n",
      )
      .replace("to deal in the Software without restriction, including", "to look at it,");
    await withTree({ LICENSE: unknown }, async (folder) => {
      const { code, stdout } = await runLotse(["explain", "LICENSE"], { folder });
      expect(code).toBe(0);
      expect(stdout).toMatch(/: LicenseRef-lizenzlotse-unknown-[0-9a-f]{12}/u);
      expect(stdout).toMatch(
        /Am ähnlichsten ist \S+: \d+ % der Wörter beider Texte stimmen überein\./u,
      );
      expect(stdout).toContain("nur in der Datei");
    });
  });

  it("gives one JSON document whose sides are whole texts", async () => {
    await withTree(TREE, async (folder) => {
      const { code, stdout } = await runLotse(["explain", "LICENSE:5", "--json"], { folder });
      expect(code).toBe(0);
      const { matches } = JSON.parse(stdout) as {
        matches: { comparison: { licenseId: string; segments: { license: string }[] } }[];
      };
      expect(matches[0]?.comparison.licenseId).toBe("MIT");
      const text = matches[0]?.comparison.segments.map(({ license }) => license).join("");
      expect(text).toContain("Permission is hereby granted, free of charge");
    });
  });

  it("says where else something was recognised", async () => {
    await withTree(TREE, async (folder) => {
      const { code, stdout } = await runLotse(["explain", "a.js:9"], { folder });
      expect(code).toBe(0);
      expect(stdout).toContain("a.js:9: keine Fundstelle.");
      expect(stdout).toContain("Zeile 2: MIT (Lizenzkennung)");
    });
  });

  it("refuses a file that is not there", async () => {
    await withTree(TREE, async (folder) => {
      const { code, stderr } = await runLotse(["explain", "missing:1"], { folder });
      expect(code).toBe(4);
      expect(stderr).toContain("ROOT_UNREADABLE");
    });
  });
});
