import { leavesOf } from "@lizenzlotse/licenses";
import {
  byText,
  NOASSERTION,
  NONE,
  sortedUnique,
  type Component,
  type Verdict,
} from "@lizenzlotse/model";

import { ownStatements } from "./own-statements.ts";
import { neededTexts, textFamily } from "./text-family.ts";

/** What has to be said about one component that is passed on. */
export interface Attribution {
  readonly component: Component;
  /** The branch of every choice as the policy took it. */
  readonly license: string;
  /** Statements of its holders, without those of licence texts; sorted. */
  readonly copyrights: readonly string[];
  /** Digests of its own licence files. */
  readonly ownTexts: readonly string[];
  /** Digests of its own NOTICE files and lists of authors. */
  readonly notices: readonly string[];
  /** Licences whose text it does not bring along, by the id that texts are listed under. */
  readonly listedTexts: readonly string[];
}

/**
 * What a notices file has to say, from the components' own files first; licences whose texts they do not bring along are
 * named, so that listed texts can be put in.
 *
 * @param components - those that are handed out, as `passedOn` finds them.
 * @returns sorted by name, version and ref.
 */
export function attributionsOf(
  components: readonly Component[],
  verdicts: readonly Verdict[],
): readonly Attribution[] {
  const licenses = new Map(verdicts.map((each) => [each.component, each.effectiveExpression]));
  return components
    .map((component) => attributionOf(component, licenses.get(component.ref) ?? NOASSERTION))
    .sort(
      byText(
        ({ component }) => component.name.toLowerCase(),
        ({ component }) => component.version ?? "",
        ({ component }) => component.ref,
      ),
    );
}

function attributionOf(component: Component, license: string): Attribution {
  const { licenseTexts, notices } = component.artefactEvidence;
  const brought = broughtFamilies(component);
  return {
    component,
    license,
    copyrights: sortedUnique(ownStatements(component).statements),
    ownTexts: sortedUnique(licenseTexts.map(({ normalizedSha256 }) => normalizedSha256)),
    notices: sortedUnique(notices.map(({ normalizedSha256 }) => normalizedSha256)),
    listedTexts: sortedUnique(
      leavesOf(license)
        .filter((leaf) => leaf !== NONE && leaf !== NOASSERTION)
        .flatMap(neededTexts)
        .filter((family) => !brought.has(family)),
    ),
  };
}

/** Licences whose whole text lies in the component's licence files. */
function broughtFamilies({ licenses, artefactEvidence }: Component): ReadonlySet<string> {
  const paths = new Set(artefactEvidence.licenseTexts.map(({ path }) => path));
  const texts = [...licenses.detected, ...licenses.bundled].filter(
    ({ kind, location, coverage }) =>
      kind === "text" && coverage >= MIN_COVERAGE && paths.has(location.path),
  );
  return new Set(texts.flatMap(({ expression }) => leavesOf(expression)).map(textFamily));
}

/** A text that lacks more is put in from the list as well. */
const MIN_COVERAGE = 0.95;
