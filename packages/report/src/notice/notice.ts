import type { Localized } from "@lizenzlotse/model";

import type { Language } from "../contract.ts";

/** What a notices file says: names, lines and texts, each text once. */
export interface Notice {
  /** Name of the product that it goes with. */
  readonly subject: string;
  /** What of the product it goes with, where that is handed out by itself. */
  readonly artefact?: Localized | undefined;
  readonly entries: readonly NoticeEntry[];
  /** In the order of their numbers. */
  readonly texts: readonly NoticeText[];
  /** How many components of others are left out, because no copy of them is handed out. */
  readonly leftOut: number;
}

/** One component. */
export interface NoticeEntry {
  readonly name: string;
  readonly version?: string | undefined;
  readonly ref: string;
  /** SPDX expression. */
  readonly license: string;
  /** Where it comes from, as far as the component says. */
  readonly address?: string | undefined;
  readonly copyrights: readonly string[];
  /** Contents of its NOTICE files, as they are. */
  readonly notices: readonly string[];
  /** Numbers of its licence texts. */
  readonly texts: readonly number[];
  /** Whether a licence text or the licence itself is not known. */
  readonly incomplete: boolean;
}

/** A licence text, with where it is from: from the components themselves, or from the SPDX list in their place. */
export interface NoticeText {
  /** From 1. */
  readonly number: number;
  readonly source: "component" | "spdx-list";
  /** Licences of the components that it goes with, sorted. */
  readonly licenses: readonly string[];
  /** Names of these components with their versions, in the order of the entries. */
  readonly components: readonly string[];
  readonly text: string;
}

/** How a notices file is written. */
export interface NoticeStyle {
  readonly language: Language;
  /** What components are sorted under. */
  readonly by: "license" | "component";
}
