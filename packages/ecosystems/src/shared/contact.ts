import type { Contact } from "@lizenzlotse/model";

import { sanitizeUrl } from "./sanitize-url.ts";

/** Longest text that is taken for a name or an address. */
const MAX_LENGTH = 200;

/** `Name <mail@host> (https://host)`, every part may be missing: what npm and Python write. */
const PERSON = /^([^<>()]*)(?:<([^<>]*)>)?[^<>()]*(?:\(([^()]*)\))?/u;

/** A person as package managers write one: a line, or an object with `name`, `email` and `url`. */
export function contactIn(value: unknown): Contact | undefined {
  if (typeof value === "string") return parseContact(value);
  return typeof value === "object" && value !== null ? contactOf(value) : undefined;
}

/** The first of several in one line, separated by commas outside of addresses. */
export function parseFirstContact(text: string): Contact | undefined {
  return parseContact(text.split(/,(?=[^<]*(?:<|$))/u, 1)[0] ?? "");
}

/** Reads a person or organisation in one line; `undefined` where it says nothing. */
export function parseContact(text: string): Contact | undefined {
  const line = text.slice(0, 3 * MAX_LENGTH);
  const [, name, email, url] = PERSON.exec(line) ?? [];
  // A bare address stands where the name would.
  return isEmail(name) ? contactOf({ email: name }) : contactOf({ name, email, url });
}

/**
 * Who made a package, as far as its own metadata say it. What is no address is left out; `undefined` where nothing is left.
 */
export function contactOf(stated: {
  readonly name?: unknown;
  readonly email?: unknown;
  readonly url?: unknown;
}): Contact | undefined {
  const name = textOf(stated.name);
  const email = textOf(stated.email);
  const url = sanitizeUrl(textOf(stated.url) ?? "");
  const contact = {
    ...(name !== undefined && { name }),
    ...(isEmail(email) && { email }),
    ...(url !== undefined && { url }),
  };
  return Object.keys(contact).length === 0 ? undefined : contact;
}

function textOf(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.replaceAll('"', "").trim();
  return text === "" || text === "UNKNOWN" || text.length > MAX_LENGTH ? undefined : text;
}

function isEmail(text: string | undefined): text is string {
  return /^\s*[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+\s*$/u.test(text ?? "");
}
