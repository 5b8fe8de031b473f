import { withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { runAccuracy } from "./run-accuracy.ts";

const OPTIONS = { truths: ["truth.tsv", "truth-spdx.tsv"], errors: 5, jobs: 1 };

describe("runAccuracy", () => {
  it("detects a corpus and prints its ratios by subset and mode, and its worst confusions", async () => {
    const tree = {
      "a/files/x/tagged.c": "// SPDX-License-Identifier: GPL-2.0-or-later\n",
      "a/files/plain.c": "int main() {}\n",
      "a/truth.tsv": "x/tagged.c\tGPL-2.0-only\nplain.c\t\n",
      "b/files/tagged.c": "// SPDX-License-Identifier: MIT\n",
      "b/truth.tsv": "tagged.c\tmit\n",
      "aliases.json": '{"alias":{},"key2spdx":{"mit":"MIT"}}',
      "c/notes.txt": "no truth, no subset",
    };
    const report = await withTree(tree, (from) =>
      runAccuracy({ ...OPTIONS, from, map: `${from}/aliases.json` }),
    );
    expect(report).toBe(
      [
        "# truth.tsv",
        "strict",
        "subset  n   exact       P       R      F1    none  empty     fp0",
        "a       2  0.5000  0.0000  0.0000  0.0000  0.0000      1  0.0000",
        "b       1  1.0000  1.0000  1.0000  1.0000  0.0000      0       –",
        "TOTAL   3  0.6667  0.5000  0.5000  0.5000  0.0000      1  0.0000",
        "",
        "lenient",
        "subset  n   exact       P       R      F1    none  empty     fp0",
        "a       2  1.0000  1.0000  1.0000  1.0000  0.0000      1  0.0000",
        "b       1  1.0000  1.0000  1.0000  1.0000  0.0000      0       –",
        "TOTAL   3  1.0000  1.0000  1.0000  1.0000  0.0000      1  0.0000",
        "",
        "loose",
        "subset  n   exact       P       R      F1    none  empty     fp0",
        "a       2  1.0000  1.0000  1.0000  1.0000  0.0000      1  0.0000",
        "b       1  1.0000  1.0000  1.0000  1.0000  0.0000      0       –",
        "TOTAL   3  1.0000  1.0000  1.0000  1.0000  0.0000      1  0.0000",
        "",
        "worst confusions, strict",
        "    1  GPL-2.0-only → GPL-2.0-or-later  (a/x/tagged.c)",
        "",
      ].join("\n"),
    );
  });
});
