/**
 * What an independent validator finds wrong with a page: content models, nesting, ids, attributes, ARIA. One line for
 * each, with its place. Loaded on demand, since most tests need none.
 */
export async function htmlProblems(page: string): Promise<readonly string[]> {
  const { HtmlValidate } = await import("html-validate");
  const validator = new HtmlValidate({
    root: true,
    extends: ["html-validate:standard", "html-validate:document"],
    // A ">" in text is valid; references that are none have a rule of their own.
    rules: { "no-raw-characters": "off" },
  });
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, line, column, message }) =>
        `${String(line)}:${String(column)} ${ruleId}: ${message}`,
    ),
  );
}
