import type { z } from "zod";

/**
 * Ties a schema to the hand-written interface it stands for: compiles only where both describe the same type, so that
 * a field added to one alone is an error here, not a surprise in a document.
 *
 * @example const personSchema: z.ZodType<Person> = exactly<Person>()(z.strictObject({ name: z.string() }));
 */
export function exactly<T>(): <Schema extends z.ZodType>(
  schema: Schema & (Same<z.output<Schema>, T> extends true ? unknown : never),
) => z.ZodType<T> {
  return (schema) => schema as unknown as z.ZodType<T>;
}

/** Equal up to `readonly`, which has no meaning in a document. */
type Same<A, B> = Identical<Readonlies<A>, Readonlies<B>>;

/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters -- two generic functions are the one way to compare types for identity */
type Identical<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/* eslint-enable @typescript-eslint/no-unnecessary-type-parameters */

type Readonlies<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly (infer Element)[]
    ? readonly Readonlies<Element>[]
    : { readonly [Key in keyof T]: Readonlies<T[Key]> };
