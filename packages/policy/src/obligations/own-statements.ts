import type { Component } from "@lizenzlotse/model";

import { normalizeCopyright } from "./normalize-copyright.ts";

/**
 * Copyright statements of licence texts that are documents of their own, as the SPDX list has them: they say who wrote
 * the licence, not who wrote the program. Other texts (OpenSSL, PSF) name the holders of the program itself.
 */
const OF_LICENSE_TEXTS: ReadonlySet<string> = new Set(
  [
    "1989 Free Software Foundation, Inc.",
    "1989, 1991 Free Software Foundation, Inc.",
    "1991 Free Software Foundation, Inc.",
    "1991, 1999 Free Software Foundation, Inc.",
    "2007 Free Software Foundation, Inc.",
    "2000-2006, The Perl Foundation",
    "the European Union 2007, 2016",
    "the European Union 2007",
    "the European Community 2007",
    "2005 Lawrence Rosen",
    "2018 MongoDB, Inc.",
    "2017 MariaDB Corporation Ab",
    "Creative Commons",
  ].map(normalizeCopyright),
);
/** Addresses that some copies of these texts add. */
const TRAILING_ADDRESS =
  /\s+(?:https?\s+(?:www\s+)?fsf\s+org|51\s+franklin.*|59\s+temple.*|675\s+mass.*)$/u;

/** What a component says about its own holders. */
export interface OwnStatements {
  readonly statements: readonly string[];
  /** Whether there were others, of the licence text only. */
  readonly onlyOfLicenseText: boolean;
}

/** The statements of a component, without those of the licence texts in it. */
export function ownStatements({ artefactEvidence }: Component): OwnStatements {
  const said = artefactEvidence.copyrights.filter((text) => normalizeCopyright(text) !== "");
  const statements = said.filter((text) => !isOfLicenseText(text));
  return { statements, onlyOfLicenseText: statements.length === 0 && said.length > 0 };
}

function isOfLicenseText(statement: string): boolean {
  const normalized = normalizeCopyright(statement).replace(/^(?:eupl|osl|afl)\s+/u, "");
  return OF_LICENSE_TEXTS.has(normalized.replace(TRAILING_ADDRESS, ""));
}
