import { type Component, type Localized, LotseError, type ScanResult } from "@lizenzlotse/model";
import { type Artefact, artefactsOf, type ContextAnswers, passedOn } from "@lizenzlotse/policy";

/**
 * The things that are passed on or run: the one that a user names by id or name, else all of them.
 *
 * @throws {LotseError} `USAGE` where there is none of that name.
 */
export function chooseArtefacts(
  scan: Pick<ScanResult, "head" | "components">,
  answers: ContextAnswers,
  wanted: string | undefined,
): readonly Artefact[] {
  const artefacts = artefactsOf(scan.head.subject, scan.components, answers);
  if (wanted === undefined) return artefacts;
  const named = artefacts.filter(
    ({ id, name }) => id === wanted || name.de === wanted || name.en === wanted,
  );
  if (named.length > 0) return named;
  throw new LotseError("USAGE", unknownArtefact(wanted), {
    hint: known(artefacts.map(({ id }) => id)),
  });
}

/** What any of the artefacts hands out, in the order of `components`. */
export function handedOut(
  components: readonly Component[],
  artefacts: readonly Artefact[],
): readonly Component[] {
  const refs = new Set(
    artefacts.flatMap((artefact) => passedOn(components, artefact)).map(({ ref }) => ref),
  );
  return components.filter(({ ref }) => refs.has(ref));
}

function unknownArtefact(wanted: string): Localized {
  return {
    de: `--artefact: Ein Artefakt „${wanted}“ gibt es nicht.`,
    en: `--artefact: there is no artefact "${wanted}".`,
  };
}

function known(ids: readonly string[]): Localized {
  const list = ids.join(", ");
  return {
    de: `Die Kontextdatei kennt: ${list}.`,
    en: `The context file knows: ${list}.`,
  };
}
