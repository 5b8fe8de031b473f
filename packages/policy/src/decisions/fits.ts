import { formatPurl, parsePurl, type Component } from "@lizenzlotse/model";

import { exactRange, reachesVersion } from "./decision-range.ts";
import type { AboutPackage } from "./decision.ts";

/** What a decision about a package says it is about. */
export type PackageSubject = Pick<AboutPackage, "component" | "versions">;

/** The subject of a decision about exactly this component. */
export function subjectOf(component: Component, versions?: string): PackageSubject {
  const purl = component.purl === undefined ? undefined : parsePurl(component.purl);
  if (purl === undefined || component.origin === "first-party") return { component: component.ref };
  const exact = purl.version === undefined ? undefined : exactRange(purl.type, purl.version);
  return { component: withoutVersion(component.purl ?? ""), versions: versions ?? exact };
}

/** Package URL without version: what all versions of a package have in common. */
export function withoutVersion(purl: string): string {
  const parts = parsePurl(purl);
  const { type = "", namespace, name = "" } = parts ?? {};
  return formatPurl({ type, namespace, name }) ?? purl;
}

/** Whether a decision is about a component: its package, and a version of the range. */
export function fits(
  component: Component,
  { component: subject, versions }: PackageSubject,
): boolean {
  if (component.ref === subject) return versions === undefined;
  if (component.purl === undefined || withoutVersion(component.purl) !== subject) return false;
  const { type, version } = parsePurl(component.purl) ?? {};
  if (versions === undefined || version === undefined) return versions === version;
  return type !== undefined && reachesVersion(type, versions, version);
}
