import type { DeliveredSourceArchive } from "@lizenzlotse/model";

import type { CheckOutcome, DutySubject, ObligationCheck } from "../../contract.ts";
import { namesComponent } from "../../names-component.ts";
import { fulfilled, needsHuman, open } from "../../outcome.ts";
import {
  ADD_SOURCE,
  CONFIRM_ADDRESS,
  CONFIRM_ARCHIVE,
  found,
  MISSING,
  MEND_ADDRESS,
  notSource,
  plausible,
  unusable,
  unverified,
  wrongVersion,
} from "./texts.ts";

/**
 * The source of exactly this version lies in the artefact, or the artefact says where it is. An address is never enough
 * by itself: nobody opened it.
 */
export const sourceAvailable: ObligationCheck = { kind: "source-available", check };

function check(subject: DutySubject): CheckOutcome {
  const ways = [checkArchives(subject), checkAddresses(subject)].filter((way) => way !== undefined);
  return (
    ways.find(({ state }) => state === "fulfilled") ??
    ways.find(({ state }) => state === "needs-human") ??
    ways[0] ??
    MISSING_SOURCE
  );
}

const MISSING_SOURCE: CheckOutcome = open(MISSING, ADD_SOURCE);

function checkArchives({ component, delivered }: DutySubject): CheckOutcome | undefined {
  const own = delivered.artefact.sourceArchives.filter(
    ({ name, manifestName }) => isName(name, component) || isName(manifestName, component),
  );
  if (own.length === 0) return undefined;
  const outcomes = own.map((archive) => judgeArchive(archive, component));
  return (
    outcomes.find(({ state }) => state === "fulfilled") ??
    outcomes.find(({ state }) => state === "needs-human") ??
    outcomes[0]
  );
}

function judgeArchive(
  archive: DeliveredSourceArchive,
  component: DutySubject["component"],
): CheckOutcome {
  const { location, sourceFiles, opened, hasBuildFile } = archive;
  const versions = [archive.version, archive.manifestVersion].filter(
    (given) => given !== undefined,
  );
  const names = [archive.name, archive.manifestName].filter((given) => given !== undefined);
  if (component.version !== undefined && versions.some((version) => version !== component.version))
    return open(wrongVersion(location.path, versions, component.version), ADD_SOURCE, [location]);
  if (opened && sourceFiles === 0) return open(notSource(location.path), ADD_SOURCE, [location]);
  const certain =
    opened &&
    hasBuildFile &&
    component.version !== undefined &&
    versions.length > 0 &&
    names.every((name) => isName(name, component));
  return certain
    ? fulfilled(found(location.path, sourceFiles), [{ location }])
    : needsHuman(unverified(location.path), CONFIRM_ARCHIVE, [location]);
}

/** An address belongs to a component where the passage or the address itself names it. */
function checkAddresses({ component, delivered }: DutySubject): CheckOutcome | undefined {
  const own = delivered.artefact.sourceAddresses.filter(
    ({ passage, address }) =>
      namesComponent(passage, component) ||
      namesComponent(address.replace(/\.git$/u, ""), component),
  );
  const [usable] = own.filter(({ form }) => form === "plausible");
  if (usable !== undefined)
    return needsHuman(plausible(usable.address), CONFIRM_ADDRESS, [usable.location]);
  const [first] = own;
  return first === undefined
    ? undefined
    : open(unusable(first.address, first.form), MEND_ADDRESS, [first.location]);
}

function isName(name: string | undefined, component: DutySubject["component"]): boolean {
  if (name === undefined) return false;
  const given = name.toLowerCase();
  const short = component.name.slice(component.name.lastIndexOf("/") + 1).toLowerCase();
  const { group } = component;
  return (
    given === short ||
    given === component.name.toLowerCase() ||
    (group !== undefined && given === `${group}/${short}`.toLowerCase())
  );
}
