import { contactOf, sanitizeUrl } from "@lizenzlotse/ecosystems/metadata";
import {
  type Contact,
  type DeclaredStatement,
  type ExternalReference,
  redactSecrets,
} from "@lizenzlotse/model";

import type { FetchedDocument, PackageAnswer, PublishedPackage } from "../contract.ts";

/** What a source found in the fields of an answer, before it is put into the form that all answers have. */
export interface FoundFacts {
  readonly statements: readonly SourceStatement[];
  readonly creator?: Contact | undefined;
  readonly links?: Readonly<Partial<Record<LinkType, string | undefined>>> | undefined;
}

/** A statement without what is the same for all statements of one answer. */
export type SourceStatement = Omit<DeclaredStatement, "source" | "location" | "askedOn">;

type LinkType = Extract<ExternalReference["type"], "vcs" | "website" | "issue-tracker">;

/** Longest link that is believed. */
const MAX_LENGTH = 2_000;

/** Puts what was found into the form that all answers have. */
export function answerOf(
  { purl }: PublishedPackage,
  found: FoundFacts,
  asked: Pick<FetchedDocument, "address" | "askedOn"> & {
    readonly source: "registry" | "aggregator";
  },
): PackageAnswer {
  const { address, askedOn, source } = asked;
  const location = { path: redactSecrets(address) };
  return {
    purl,
    statements: found.statements.map((statement) => ({ ...statement, source, location, askedOn })),
    creator: found.creator && contactOf(found.creator),
    references: Object.entries(found.links ?? {}).flatMap(([type, url]) => {
      const link = url === undefined ? undefined : webAddress(url);
      return link === undefined ? [] : [{ type: type as LinkType, url: link }];
    }),
  };
}

/** A statement of one value. */
export function stated(
  value: string,
  field: string,
  form: DeclaredStatement["form"] = "expression",
): SourceStatement {
  return { values: [value], operator: "unstated", form, field };
}

/** A statement of names, of which several do not say how they belong together; none where there are none. */
export function statedNames(values: readonly string[], field: string): readonly SourceStatement[] {
  return values.length === 0 ? [] : [{ values, operator: "unstated", form: "name", field }];
}

/**
 * A link that a browser can open, without credentials. `git+https://…` is one in disguise; one with a property of Maven
 * in it leads nowhere.
 */
function webAddress(written: string): string | undefined {
  const url = written.trim().replace(/^git\+/u, "");
  return url.length > MAX_LENGTH || url.includes("${") ? undefined : sanitizeUrl(url);
}
