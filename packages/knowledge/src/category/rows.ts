import type {
  CopyleftScope,
  FactConfidence,
  LicenseCategory,
  NetworkTrigger,
  UseRestriction,
} from "./license-category.ts";

/** Licences with equal facts, as `scripts/compile.mjs` writes them. */
export interface ClassRow {
  readonly category: LicenseCategory;
  readonly confidence: FactConfidence;
  readonly sources: readonly string[];
  readonly scope?: CopyleftScope;
  readonly network?: NetworkTrigger;
  readonly restrictions?: readonly UseRestriction[];
  /** Separated by blanks. */
  readonly ids: string;
}

/** What an exception makes of a licence's category. */
export interface ExceptionRow {
  readonly id: string;
  readonly becomes: Readonly<Partial<Record<LicenseCategory, LicenseCategory>>>;
  readonly scope?: CopyleftScope;
}

/** One source of facts. */
export interface SourceRow {
  readonly id: string;
  readonly name: string;
  readonly nameDe?: string;
  readonly url: string;
  readonly retrieved: string;
  readonly dataLicense: string;
}
