import {
  byText,
  type Component,
  type ComponentRef,
  type Contact,
  NOASSERTION,
  NONE,
  redactSecrets,
  sha256Hex,
} from "@lizenzlotse/model";

import { Losses } from "../../cyclonedx/downgrade/losses.ts";
import type { BomSource, WriteOptions } from "../../write/contract.ts";
import { type BomLicenseTexts, textOfLicense } from "../../write/license-texts.ts";

/** A scan as both versions of SPDX tell it. */
export class SpdxFacts {
  readonly head: BomSource["head"];
  /** Sorted by reference. */
  readonly components: readonly Component[];
  readonly creator: Contact | undefined;
  readonly losses: Losses = new Losses();
  readonly #texts: BomLicenseTexts | undefined;
  /** Unique to the document, and equal for equal scans. */
  readonly namespace: string;
  readonly #ids: ReadonlyMap<ComponentRef, string>;

  constructor(
    { head, components }: BomSource,
    { creator, serialNumber, licenseTexts }: WriteOptions,
  ) {
    this.head = head;
    this.components = [...components].sort(byText(({ ref }) => ref));
    this.creator = creator;
    this.#texts = licenseTexts;
    this.#ids = identifiersOf(this.components);
    const id =
      serialNumber?.replace("urn:uuid:", "") ??
      sha256Hex(new TextEncoder().encode(JSON.stringify([head, this.components])));
    // Half a surrogate pair is in no address.
    const name = encodeURIComponent(head.subject.name.replaceAll(/\p{Cs}/gu, "\uFFFD"));
    this.namespace = `https://spdx.org/spdxdocs/${name}-${id}`;
  }

  /** Seconds, as SPDX wants them. */
  get created(): string {
    return this.head.createdAt.replace(/\.\d+Z$/u, "Z");
  }

  get toolName(): string {
    return `lizenzlotse-${this.head.tool.version}`;
  }

  /** Every `LicenseRef-` that the document's expressions name, sorted, with its text where that is known and wanted. */
  get ownLicenses(): readonly OwnLicense[] {
    return licenseRefs(this.components).map((name) => ({ name, text: this.#textOf(name) }));
  }

  #textOf(name: string): string {
    for (const component of this.components) {
      const text = textOfLicense(name, component, this.#texts);
      if (text !== undefined) return text;
    }
    return NO_TEXT;
  }

  /** A name of letters, digits, dots and hyphens; `undefined` for what is not in the document. */
  idOf(ref: ComponentRef): string | undefined {
    return this.#ids.get(ref);
  }
}

/** A licence that no list names. */
export interface OwnLicense {
  readonly name: string;
  readonly text: string;
}

const NO_TEXT = "The text was not included in this document.";

/** Readable where that is unique, with a part of the digest behind it. */
function identifiersOf(components: readonly Component[]): ReadonlyMap<ComponentRef, string> {
  return new Map(
    components.map(({ ref, name }) => {
      const readable = name
        .replace(/[^\w.-]+/gu, "-")
        .replaceAll("_", "-")
        .slice(0, 60);
      return [ref, `${readable}-${sha256Hex(new TextEncoder().encode(ref)).slice(0, 16)}`];
    }),
  );
}

/** The licence that a component declares, as an expression; what is no expression stays in the comment. */
export function declaredExpression({ licenses }: Component): string {
  const stated = licenses.declared.filter(({ field }) => !/concluded/iu.test(field));
  const expressions = new Set(stated.flatMap(({ expression }) => expression ?? []));
  const [first] = expressions;
  return first !== undefined && expressions.size === 1 ? first : NOASSERTION;
}

/** `NONE` and `NOASSERTION` are words of SPDX too. */
export function concludedExpression({ licenses }: Component): string {
  const { state, expression } = licenses.concluded;
  if (state === "none") return NONE;
  return state === "no-assertion" ? NOASSERTION : expression;
}

/** What SPDX has no field for, in one text for people. */
export function licenseComment({ licenses }: Component): string | undefined {
  const { concluded, declared } = licenses;
  const remarks = [
    ...(concluded.state === "review"
      ? [`To be reviewed: ${concluded.reviewReasons.join(", ")}.`]
      : []),
    ...concluded.readings.map(({ expression, basis }) => `Reading (${basis}): ${expression}.`),
    ...declared
      .filter(({ expression }) => expression === undefined)
      .map(
        ({ values, field, location }) =>
          `${location.path}, ${field}: ${values.join(" | ").slice(0, 200)}.`,
      ),
  ];
  return remarks.length === 0 ? undefined : remarks.join(" ");
}

function licenseRefs(components: readonly Component[]): readonly string[] {
  const refs = new Set<string>();
  for (const component of components) {
    const found = component.licenses.detected.map(({ expression }) => expression);
    for (const expression of [
      concludedExpression(component),
      declaredExpression(component),
      ...found,
    ])
      for (const ref of expression.match(/LicenseRef-[\w.-]+/gu) ?? []) refs.add(ref);
  }
  return [...refs].sort();
}

/** The website, if a browser could open it; manifests hold any text there, and both versions of SPDX refuse it. */
export function homepageOf({ references }: Component, losses: Losses): string | undefined {
  const website = references.find(({ type }) => type === "website")?.url;
  if (website === undefined || /^https?:\/\/[^\s<>"{}|\\^`]+$/iu.test(website)) return website;
  losses.add("websites that are no web address", website);
  return undefined;
}

/** The one known address of the archive, without credentials. */
export function downloadLocation({ references }: Component): string {
  const [address, ...others] = references.filter(({ type }) => type === "distribution");
  if (address !== undefined && others.length === 0) return redactSecrets(address.url);
  const repository = references.find(({ type }) => type === "vcs");
  const isVcs = repository !== undefined && /^(?:git|hg|svn|bzr)\+/u.test(repository.url);
  return isVcs ? redactSecrets(repository.url) : NOASSERTION;
}
