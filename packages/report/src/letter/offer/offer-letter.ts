import type { Localized } from "@lizenzlotse/model";

/** A written offer of source, to be handed out with a product. What is not known is absent, never made up. */
export interface OfferLetter {
  /** Name of the product. */
  readonly subject: string;
  readonly version?: string | undefined;
  readonly artefact?: Localized | undefined;
  /** Who makes the offer. */
  readonly organisation?: string | undefined;
  /** Where it can be taken up: an address, in lines. */
  readonly contact?: string | undefined;
  readonly offered: readonly OfferedComponent[];
  /** Whose licences want the place of the source to be named. */
  readonly placed: readonly PlacedComponent[];
}

/** A component whose source is offered. */
export interface OfferedComponent {
  readonly name: string;
  readonly version?: string | undefined;
  readonly license: string;
  readonly clauses: readonly Localized[];
  /** How long the offer has to hold, as the licence says. */
  readonly period?: Localized | undefined;
}

/** A component with the place of its source. */
export interface PlacedComponent extends OfferedComponent {
  /** Absent where it is not known. */
  readonly address?: string | undefined;
}
