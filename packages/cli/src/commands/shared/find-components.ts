import { type Component, inBoth, localize, type Localized, LotseError } from "@lizenzlotse/model";
import { withoutVersion } from "@lizenzlotse/policy";

/**
 * The components that a user means: by ref, package URL with or without version, name, or name and version
 * (`left-pad@1.3.0`), with the group where it has one (`@babel/core`, `org.slf4j/slf4j-api`).
 *
 * @throws {LotseError} `USAGE` where there is none.
 */
export function findComponents(
  components: readonly Component[],
  written: string,
): readonly Component[] {
  const found = components.filter((component) => namesOf(component).includes(written));
  if (found.length > 0) return found;
  const near = components
    .filter(({ name }) => name.toLowerCase().includes(written.toLowerCase()))
    .slice(0, MAX_NEAR)
    .map(({ ref }) => ref);
  const hint = near.length === 0 ? undefined : localize`${DID_YOU_MEAN}: ${near.join(", ")}`;
  throw new LotseError("USAGE", NO_SUCH(written), hint === undefined ? {} : { hint });
}

/**
 * The one component that a user means.
 *
 * @throws {LotseError} `USAGE` where there is none or more than one.
 */
export function findComponent(components: readonly Component[], written: string): Component {
  const [first, ...others] = findComponents(components, written);
  if (first !== undefined && others.length === 0) return first;
  const refs = [first, ...others].slice(0, MAX_NEAR).map((component) => component?.ref);
  throw new LotseError("USAGE", SEVERAL(written), {
    hint: localize`${NAME_ONE}: ${refs.join(", ")}`,
  });
}

/** Components that a hint names. */
const MAX_NEAR = 5;

function namesOf({ ref, purl, group, name, version }: Component): readonly string[] {
  const full = group === undefined || group === "" ? name : `${group}/${name}`;
  const versioned = version === undefined ? [] : [`${name}@${version}`, `${full}@${version}`];
  const purls = purl === undefined ? [] : [purl, withoutVersion(purl)];
  return [ref, name, full, ...versioned, ...purls];
}

const DID_YOU_MEAN: Localized = { de: "Gemeint sein könnten", en: "You may have meant" };

const NAME_ONE: Localized = { de: "Nennen Sie eine davon", en: "Name one of them" };

function NO_SUCH(written: string): Localized {
  const name = inBoth(written);
  return {
    de: `Eine Komponente „${name.de}“ gibt es hier nicht.`,
    en: `There is no component "${name.en}" here.`,
  };
}

function SEVERAL(written: string): Localized {
  return {
    de: `„${written}“ bezeichnet mehrere Komponenten.`,
    en: `"${written}" names several components.`,
  };
}
