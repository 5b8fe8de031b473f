import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { decided } from "../../../test/decided.ts";
import { type Decision, groupDecisions, type LogHead } from "../decision.ts";
import { chainStep } from "./log-entry.ts";
import { verifyLog } from "./verify-log.ts";

const AT = "2026-01-02T03:04:05Z";

function curation(index: number, license = "MIT"): Decision {
  const component = `pkg:npm/a${String(index)}`;
  return decided({ kind: "curation", value: { component, evidence: [], license } });
}

interface Written {
  readonly lines: readonly string[];
  readonly head: LogHead | undefined;
}

function logOf(decisions: readonly Decision[]): Written {
  let head: LogHead | undefined;
  const lines = decisions.map((decision) => {
    const logged = chainStep(head, { action: "decide", by: "A. Author", at: AT, decision });
    ({ head } = logged);
    return logged.line;
  });
  return { lines, head };
}

const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");

const THREE = [curation(1), curation(2), curation(3)];
const { lines: LINES, head: HEAD } = logOf(THREE);
const FILE = groupDecisions(THREE, HEAD);
const messages = (lines: readonly string[], file = FILE): readonly string[] =>
  verifyLog(textOf(lines), file).map(({ message }) => message.en);

describe("the log", () => {
  it("fits the decisions that it tells of", () => {
    expect(messages(LINES)).toEqual([]);
    expect(verifyLog("", groupDecisions([]))).toEqual([]);
  });

  it("shows an edited line, in the middle and at the end", () => {
    const edit = (line = ""): string => line.replace("A. Author", "M. Mallory");
    const [first = "", second = "", third = ""] = LINES;
    expect(messages([first, edit(second), third])[0]).toContain("chain is broken");
    expect(messages([first, second, edit(third)])[0]).toContain("not the one that was written");
  });

  it("shows a removed line, wherever it was, and lines in another order", () => {
    const [first = "", second = "", third = ""] = LINES;
    expect(messages([second, third])[0]).toContain("chain is broken");
    expect(messages([first, third])[0]).toContain("chain is broken");
    expect(messages([first, second])[0]).toContain("its end is missing");
    expect(messages([second, first, third])[0]).toContain("chain is broken");
    expect(messages([])[0]).toContain("its end is missing");
  });

  it("shows decisions that were written, changed or removed by hand", () => {
    const [one, two] = THREE;
    const rest = [one, two].flatMap((decision) => decision ?? []);
    expect(messages(LINES, groupDecisions(rest, HEAD))[0]).toContain("missing from the decisions");
    expect(messages(LINES, groupDecisions([...THREE, curation(4)], HEAD))[0]).toContain("by hand");
    const changed = [...rest, curation(3, "ISC")];
    expect(messages(LINES, groupDecisions(changed, HEAD))[0]).toContain("not decided as");
    expect(messages(LINES, groupDecisions(THREE))[0]).toContain("does not name the end");
  });

  it("finds every change of a character in any log", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        (count, where, replacement) => {
          const decisions = Array.from({ length: count }, (_, index) => curation(index));
          const { lines, head } = logOf(decisions);
          const text = textOf(lines);
          const at = where % text.length;
          const changed = text.slice(0, at) + replacement + text.slice(at + 1);
          fc.pre(changed !== text);
          expect(verifyLog(changed, groupDecisions(decisions, head))).not.toEqual([]);
        },
      ),
    );
  });

  it("reads any text without an error", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(Array.isArray(verifyLog(text, FILE))).toBe(true);
      }),
    );
  });
});
