import { describe, expect, it } from "vitest";
import { z } from "zod";

import { exactly } from "./exactly.ts";

interface Person {
  readonly name: string;
  readonly age?: number | undefined;
}

const name = z.string();
const age = z.number();
const same = z.strictObject({ name, age: age.optional() });
const lessFields = z.strictObject({ name });
const moreFields = z.strictObject({ name, age: age.optional(), extra: z.string() });
const requiredField = z.strictObject({ name, age });
const narrowerField = z.strictObject({ name: z.enum(["Ada"]), age: age.optional() });

describe("exactly", () => {
  it("compiles for the schema of the interface only, and gives it back", () => {
    expect(exactly<Person>()(same)).toBe(same);
    // @ts-expect-error -- the schema lacks an optional field
    expect(exactly<Person>()(lessFields)).toBe(lessFields);
    // @ts-expect-error -- the schema has a field too many
    expect(exactly<Person>()(moreFields)).toBe(moreFields);
    // @ts-expect-error -- the schema demands what is optional
    expect(exactly<Person>()(requiredField)).toBe(requiredField);
    // @ts-expect-error -- the schema allows less
    expect(exactly<Person>()(narrowerField)).toBe(narrowerField);
  });
});
