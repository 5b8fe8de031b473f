import type { DeclaredStatement, SourceLocation } from "@lizenzlotse/model";

/** The licence fields of a Python package, whatever file they are in; a field that is absent says nothing. */
export interface LicenseFields {
  /** SPDX by PEP 639. */
  readonly expression?: LicenseField<string> | undefined;
  /** Free text: a name, sometimes the whole text. */
  readonly text?: LicenseField<string> | undefined;
  readonly file?: LicenseField<string> | undefined;
  readonly files?: LicenseField<readonly string[]> | undefined;
  /** All classifiers; others than `License ::` do not matter. */
  readonly classifiers?: LicenseField<readonly string[]> | undefined;
}

/** A value with the name of its field and its place. */
export interface LicenseField<T> {
  readonly value: T;
  readonly field: string;
  readonly location: SourceLocation;
}

type Source = DeclaredStatement["source"];

/**
 * All statements, verbatim, the most exact first; which one counts is decided elsewhere. `UNKNOWN` is what setuptools
 * wrote where nobody stated anything.
 */
export function toLicenseStatements(
  fields: LicenseFields,
  source: Source,
): readonly DeclaredStatement[] {
  const { expression, text, file, files, classifiers } = fields;
  const statements = [
    expression && statement(expression, [expression.value], { form: "expression", source }),
    text &&
      statement(text, [text.value], { form: isWholeText(text.value) ? "text" : "name", source }),
    classifiers &&
      statement(classifiers, classifiers.value.filter(isLicenseClassifier), {
        form: "classifier",
        source,
      }),
    file && statement(file, [file.value], { form: "file", source }),
    files && statement(files, files.value, { form: "file", source }),
  ];
  return statements.filter((it) => it !== undefined);
}

function statement(
  { field, location }: LicenseField<unknown>,
  values: readonly string[],
  kind: Pick<DeclaredStatement, "form" | "source">,
): DeclaredStatement | undefined {
  const stated = values.filter((value) => value.trim() !== "" && value !== "UNKNOWN");
  if (stated.length === 0) return undefined;
  return { values: stated, operator: "unstated", ...kind, field, location };
}

/** Longest text that is taken for a name; licence texts begin at 500 characters, names end at 120. */
const MAX_NAME_LENGTH = 200;

function isWholeText(value: string): boolean {
  return value.length > MAX_NAME_LENGTH || value.includes("\n");
}

function isLicenseClassifier(classifier: string): boolean {
  return classifier.startsWith("License ::");
}
