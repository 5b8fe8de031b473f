import { LotseError } from "@lizenzlotse/model";
import { damagedFiles } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { loadConsultation } from "../src/consultation/load-consultation.ts";
import { readFrame } from "../src/consultation/read-frame.ts";
import { loadContext } from "../src/context-file/load-context.ts";
import { loadDecisions } from "../src/decisions/load-decisions.ts";
import { NO_DECISIONS } from "../src/decisions/decision.ts";
import { verifyLog } from "../src/decisions/log/verify-log.ts";
import { loadPolicy } from "../src/file/load-policy.ts";

/** Damaged files of a kind; `MUTATIONS=1000` for the long run. */
const MUTATIONS = Number(process.env["MUTATIONS"] ?? "30");

const DECISIONS = `version: 0
curations:
  - id: D-0123456789abcdef
    component: pkg:npm/kern@1.0.0
    license: MIT
    reason: the file says so
    by: Anna Author
    on: 2026-01-02
    status: proposed
`;

const CONSULTATION = `version: 0
agency: Bezirksamt
title: Prüfung
language: de
`;

const CONTEXT = "version: 0\ncontext:\n  provide: [network]\n  recipient: public\n";
const POLICY = "version: 0\nextends: verwaltung\nlicenses:\n  deny: [SSPL-1.0]\n";
const LOG = '{"version":0,"sequence":1,"action":"add","by":"a","at":"2026-01-02T00:00:00Z"}\n';

const READERS: Readonly<Record<string, readonly [sound: string, read: (text: string) => unknown]>> =
  {
    "decisions.yaml": [DECISIONS, (text) => loadDecisions(text, "decisions.yaml")],
    "log.jsonl": [LOG, (text) => verifyLog(text, NO_DECISIONS)],
    "beratung.yml": [CONSULTATION, (text) => loadConsultation(text, "beratung.yml")],
    "rahmen.json": ['{"agency": "Bezirksamt", "release": {}}', (text) => readFrame(text, "r.json")],
    "context.yaml": [CONTEXT, (text) => loadContext(text, "context.yaml")],
    "policy.yaml": [POLICY, (text) => loadPolicy(text, "policy.yaml")],
  };

describe("damaged files", () => {
  it.each(Object.keys(READERS))(
    "%s is read, or refused with a code",
    async (name) => {
      const [sound, read] = READERS[name] ?? expect.fail("no such file");
      for (const { title, content } of damagedFiles(name, sound, MUTATIONS)) {
        const thrown = await Promise.resolve()
          .then(() => read(new TextDecoder().decode(content)))
          .then(
            () => undefined,
            (error: unknown) => error,
          );
        if (thrown !== undefined && !(thrown instanceof LotseError))
          throw new Error(title, { cause: thrown });
      }
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
    20_000 + MUTATIONS * 200,
  );
});
