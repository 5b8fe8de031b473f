import type { Contact } from "@lizenzlotse/model";

import { contactOf } from "../shared/contact.ts";

/** The first author, as composer.json lists them: each an object with `name`, `email` and `homepage`. */
export function creatorOf(authors: unknown): Contact | undefined {
  const [first] = Array.isArray(authors) ? (authors as readonly unknown[]) : [];
  if (typeof first !== "object" || first === null) return undefined;
  const { name, email, homepage: url } = first as Readonly<Record<string, unknown>>;
  return contactOf({ name, email, url });
}
