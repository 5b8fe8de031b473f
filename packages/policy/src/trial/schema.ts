import { COMBINES, PROVISIONS, RECIPIENTS } from "@lizenzlotse/knowledge";
import { z } from "zod";

import type { PolicyTestFile } from "./policy-test-file.ts";

/** Most cases of one file. */
const MAX_TESTS = 2_000;
const MAX_LENGTH = 500;

const Text = z.string().min(1).max(MAX_LENGTH);

const Case = z.strictObject({
  name: Text,
  component: z.strictObject({
    license: Text.optional(),
    package: Text.optional(),
    role: z.enum(["dependency", "own-file", "own-project"]).optional(),
    kind: z.enum(["application", "container", "data", "file", "framework", "library"]).optional(),
    usage: z.enum(["production", "development", "test", "build"]).optional(),
    modified: z.boolean().optional(),
    path: Text.optional(),
  }),
  context: z
    .strictObject({
      outbound: Text.optional(),
      provide: z.array(z.enum(PROVISIONS)).optional(),
      recipient: z.enum(RECIPIENTS).optional(),
      combine: z
        .enum(COMBINES)
        .exclude(["merge-same-file", "data-produced-work", "none"])
        .optional(),
      modified: z.enum(["yes", "no"]).optional(),
    })
    .optional(),
  expect: z.strictObject({
    status: z.enum(["must-act", "check", "fine"]).optional(),
    rule: Text.optional().describe("Code of the rule that decided, for example license/denied"),
    decidedBy: Text.optional().describe(
      "Id of the policy's own rule that decided (deny/JSON for an entry of a list), or none",
    ),
  }),
});

/** A file of policy tests, version 1. */
export const PolicyTestFileSchema: z.ZodType<PolicyTestFile> = z
  .strictObject({
    version: z.literal(1),
    policy: Text.optional().describe("What is tested, relative to this file; --policy wins"),
    tests: z.array(Case).min(1).max(MAX_TESTS),
  })
  .meta({ title: "Lizenzlotse policy tests, version 1" });
