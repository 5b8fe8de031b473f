import { COMBINES, PROVISIONS, RECIPIENTS, type CombinationContext } from "@lizenzlotse/knowledge";
import { canonicalExpression } from "@lizenzlotse/licenses";
import { LotseError, NOASSERTION } from "@lizenzlotse/model";
import { visibleText } from "@lizenzlotse/report";

/** The values of each key; `other-part` takes an expression instead. */
const VALUES = {
  combine: COMBINES,
  modified: ["yes", "no"],
  provide: PROVISIONS,
  recipient: RECIPIENTS,
  use: ["production", "managed-service"],
  licensee: ["government"],
  "secondary-notice": ["present", "absent"],
  work: ["software", "non-software"],
} as const;

type Key = keyof typeof VALUES;
type Value<K extends Key> = (typeof VALUES)[K][number];

const OTHER_PART = "other-part";
const KEYS: readonly string[] = [...Object.keys(VALUES), OTHER_PART];

/**
 * Reads `key=value;key=value`. What is left out stays open; spaces around names, values and list items do not matter.
 *
 * @throws {LotseError} `USAGE` for an unknown key or value, and for a key that is given twice.
 */
export function parseContext(text: string): CombinationContext {
  const given = readPairs(text);
  const modified = one(given, "modified");
  return {
    ...set("combine", one(given, "combine")),
    ...set("modified", modified && modified === "yes"),
    ...set("provide", several(given, "provide")),
    ...set("recipient", one(given, "recipient")),
    ...set("use", one(given, "use")),
    ...set("licensee", one(given, "licensee")),
    ...set("secondaryNotice", one(given, "secondary-notice")),
    ...set("otherPart", otherPart(given.get(OTHER_PART))),
    ...set("work", one(given, "work")),
  };
}

function readPairs(text: string): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const pair of text.split(";")) {
    if (pair.trim() === "") continue;
    const [key = "", ...value] = pair.split("=").map((part) => part.trim());
    if (!KEYS.includes(key)) throw unknownKey(key);
    if (given.has(key)) throw givenTwice(key);
    given.set(key, value.join("="));
  }
  return given;
}

function one<K extends Key>(given: ReadonlyMap<string, string>, key: K): Value<K> | undefined {
  const value = given.get(key);
  return value === undefined ? undefined : known(key, value);
}

function several<K extends Key>(
  given: ReadonlyMap<string, string>,
  key: K,
): readonly Value<K>[] | undefined {
  const values = given.get(key)?.split("+");
  return values?.map((value) => known(key, value.trim()));
}

function known<K extends Key>(key: K, value: string): Value<K> {
  const values: readonly Value<K>[] = VALUES[key];
  const found = values.find((each) => each === value);
  if (found === undefined) throw unknownValue(key, value, values.join(", "));
  return found;
}

function otherPart(value: string | undefined): string | undefined {
  if (value === undefined || value === "none" || value === NOASSERTION) return value;
  const expression = canonicalExpression(value);
  if (expression === undefined) {
    throw unknownValue(OTHER_PART, value, "SPDX expression, none");
  }
  return expression;
}

function set<K extends keyof CombinationContext>(
  key: K,
  value: CombinationContext[K] | undefined,
): Pick<CombinationContext, K> {
  return (value === undefined ? {} : { [key]: value }) as Pick<CombinationContext, K>;
}

function unknownKey(key: string): LotseError {
  return new LotseError("USAGE", {
    de: `--context: „${visibleText(key)}“ ist keine bekannte Angabe. Möglich sind: ${KEYS.join(", ")}.`,
    en: `--context: "${visibleText(key)}" is no known key. Possible are: ${KEYS.join(", ")}.`,
  });
}

function givenTwice(key: string): LotseError {
  return new LotseError("USAGE", {
    de: `--context: „${key}“ ist zweimal angegeben.`,
    en: `--context: "${key}" is given twice.`,
  });
}

function unknownValue(key: string, value: string, values: string): LotseError {
  return new LotseError("USAGE", {
    de: `--context: „${visibleText(value)}“ ist kein Wert von „${key}“. Möglich sind: ${values}.`,
    en: `--context: "${visibleText(value)}" is no value of "${key}". Possible are: ${values}.`,
  });
}
