import type { ExceptionRule } from "../rules/exceptions.ts";
import type { FamilyRule } from "../rules/family-rule.ts";

/** How a family is called: by a name, by a short one, or as what something else resembles. */
export type NameKind = "name" | "short" | "alike";

/** What a family's rule says of its licences: all but how they are called. */
export type FamilyFacts = Omit<
  FamilyRule,
  "names" | "shortNames" | "alike" | "example" | "counterexample"
>;

/** What a phrase in the trie stands for: plain data, which the index file holds as JSON. */
export type Phrase =
  | { readonly kind: "family"; readonly family: FamilyFacts; readonly as: NameKind }
  | { readonly kind: "listed"; readonly expression: string; readonly short: boolean }
  | { readonly kind: "address"; readonly expression: string }
  /** The address of a list of licences; an identifier follows. */
  | { readonly kind: "list-address" }
  | ({ readonly kind: "exception" } & Omit<ExceptionRule, "phrases">)
  /** Names a licence without granting anything. */
  | { readonly kind: "aside" };
