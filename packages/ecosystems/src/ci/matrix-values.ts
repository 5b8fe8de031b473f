import { isRecord } from "../shared/is-record.ts";

/** Most texts that one stands for. */
const MAX_VALUES = 50;

const EXPRESSION = /\$\{\{\s*matrix\.([\w-]+)(?:\.([\w-]+))?\s*\}\}/u;

/**
 * What a text with `${{ matrix.name }}` stands for: once for each value that the matrix lists. Matrices that are computed
 * are not known.
 *
 * @returns the text itself where it has no such expression, or one without values.
 * @see https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations
 */
export function matrixValues(
  text: string,
  matrix: Readonly<Record<string, unknown>>,
): readonly string[] {
  let texts: readonly string[] = [text];
  for (let found = EXPRESSION.exec(text); found !== null; found = EXPRESSION.exec(texts[0] ?? "")) {
    const [expression, name = "", field] = found;
    const values = valuesOf(matrix, name, field);
    if (values.length === 0) return [text];
    texts = texts
      .flatMap((each) => values.map((value) => each.replaceAll(expression, () => value)))
      .slice(0, MAX_VALUES);
  }
  return texts;
}

/** Values of the axis, and of the combinations that are added to it; values that are expressions again are not known. */
function valuesOf(
  matrix: Readonly<Record<string, unknown>>,
  name: string,
  field: string | undefined,
): readonly string[] {
  const added = listAt(matrix, "include").map((each) => (isRecord(each) ? each[name] : undefined));
  const values = [...listAt(matrix, name), ...added].map((entry) =>
    field === undefined ? entry : isRecord(entry) ? entry[field] : undefined,
  );
  return [...new Set(values)].filter(
    (value): value is string => typeof value === "string" && !value.includes("${{"),
  );
}

function listAt(matrix: Readonly<Record<string, unknown>>, key: string): readonly unknown[] {
  const list: unknown = matrix[key];
  return Array.isArray(list) ? list : [];
}
