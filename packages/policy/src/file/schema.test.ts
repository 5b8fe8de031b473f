import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { BUILT_IN_POLICIES } from "../generated/built-in-policies.ts";
import { policyJsonSchema, PolicyFileSchema } from "./schema.ts";

describe("the policy schema", () => {
  it("is published as it is", () => {
    const published = new URL("../../schema/policy-1.json", import.meta.url);
    expect(readFileSync(published, "utf8")).toBe(policyJsonSchema());
  });

  it.each(Object.entries(BUILT_IN_POLICIES))("accepts the built-in policy %s", (name, policy) => {
    expect(PolicyFileSchema.safeParse(policy).error).toBeUndefined();
    expect(policy.name).toBe(name);
  });
});
