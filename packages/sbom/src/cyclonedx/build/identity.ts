import type { Component, ComponentIdentifier, Contact } from "@lizenzlotse/model";

import type { NormalizedComponent, OrganizationalEntity } from "./normalized.ts";

/** Members that the library's models do not have: who made a component, and its names besides the purl. */
export function identityOf(component: Component): Partial<NormalizedComponent> {
  const { creator, identifiers = [] } = component;
  if (creator === undefined && identifiers.length === 0) return NOTHING;
  const [cpe] = valuesOf("cpe", identifiers);
  const [tagId] = valuesOf("swid", identifiers);
  return {
    ...(creator !== undefined && { manufacturer: organizationOf(creator) }),
    ...(cpe !== undefined && { cpe }),
    ...nonEmpty("omniborId", valuesOf("omnibor", identifiers)),
    ...nonEmpty("swhid", valuesOf("swhid", identifiers)),
    ...(tagId !== undefined && { swid: { tagId, name: component.name } }),
  };
}

const NOTHING = {};

/** Identifiers that no member takes: further ones of a kind that may stand there once, and unknown kinds. */
export function unplacedIdentifiers({ identifiers = [] }: Component): readonly string[] {
  const isPlaced = ({ kind, value }: ComponentIdentifier): boolean => {
    if (kind === "other") return false;
    return kind === "swhid" || kind === "omnibor" || valuesOf(kind, identifiers)[0] === value;
  };
  return identifiers
    .filter((identifier) => !isPlaced(identifier))
    .map(({ kind, value }) => `${kind}: ${value}`);
}

/** A contact as CycloneDX names an organisation with one person of it. */
export function organizationOf({ name, email, url }: Contact): OrganizationalEntity {
  return {
    ...(name !== undefined && { name }),
    ...(url !== undefined && { url: [url] }),
    ...(email !== undefined && { contact: [isMailAddress(email) ? { email } : { name: email }] }),
  };
}

/**
 * Whether CycloneDX takes a text as an address. Narrower than what its validators accept, for a document that they
 * refuse is not written; what is no address is kept as the name of the contact.
 */
function isMailAddress(text: string): boolean {
  return (
    text.length <= MAX_MAIL_ADDRESS_LENGTH &&
    /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/iu.test(
      text,
    )
  );
}

/** RFC 5321, section 4.5.3.1.3, without the brackets. */
const MAX_MAIL_ADDRESS_LENGTH = 254;

function valuesOf(
  wanted: ComponentIdentifier["kind"],
  identifiers: readonly ComponentIdentifier[],
): readonly string[] {
  return identifiers.filter(({ kind }) => kind === wanted).map(({ value }) => value);
}

function nonEmpty<Key extends string>(
  key: Key,
  values: readonly string[],
): Partial<Record<Key, readonly string[]>> {
  return values.length === 0 ? {} : ({ [key]: values } as Record<Key, readonly string[]>);
}
