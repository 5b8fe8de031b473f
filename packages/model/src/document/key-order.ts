import { compareText } from "../text/compare.ts";

/**
 * The order in which a type's keys are written: an object with every key of the type, in order, each with the order
 * of its value; a list takes the order of its elements. A key that the type gains must be placed, or this does not
 * compile.
 */
export type KeyOrder<T> = T extends string | number | boolean
  ? typeof PLAIN
  : T extends readonly (infer Element)[]
    ? KeyOrder<Element>
    : string extends keyof T
      ? typeof BY_NAME
      : { readonly [Key in keyof T]-?: KeyOrder<NonNullable<T[Key]>> };

/** Order of a text, number or truth value: there is none. */
export const PLAIN = "plain";
/** Order of a map whose keys are data: by code unit. */
export const BY_NAME = "by-name";

/**
 * A copy whose keys are in order. Keys that are not in the order and keys without a value are left out, so that
 * neither a stray property nor `undefined` reaches a document.
 */
export function inKeyOrder<T>(value: T, order: KeyOrder<T>): object {
  return arrange(value, order) as object;
}

type AnyOrder = typeof PLAIN | typeof BY_NAME | OrderOfKeys;

interface OrderOfKeys {
  readonly [key: string]: AnyOrder;
}

function arrange(value: unknown, order: AnyOrder): unknown {
  if (order === PLAIN || value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((element) => arrange(element, order));
  return order === BY_NAME
    ? sortedByName(value)
    : arrangeKeys(value as Record<string, unknown>, order);
}

function arrangeKeys(
  value: Readonly<Record<string, unknown>>,
  order: OrderOfKeys,
): Record<string, unknown> {
  const arranged: Record<string, unknown> = {};
  for (const key in order) {
    const child = value[key];
    if (child !== undefined) arranged[key] = arrange(child, order[key] ?? PLAIN);
  }
  return arranged;
}

function sortedByName(value: object): object {
  const entries = Object.entries(value).sort(([left], [right]) => compareText(left, right));
  return Object.fromEntries(entries);
}
