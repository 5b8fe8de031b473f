import type { VNode } from "preact";

import type { ReportContent } from "../../../content/report-content.ts";
import { useLocale } from "../locale.ts";

/** The answer in short sentences of a fixed store, for readers of plain language. */
export function PlainBody({ content }: { readonly content: ReportContent }): VNode {
  const sentences = useSentences(content);
  return (
    <>
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </>
  );
}

function useSentences(content: ReportContent): readonly string[] {
  const { plain: texts } = useLocale().messages;
  const { summary, subject, consultation } = content;
  const { overall, componentTotal, unclear, complete } = summary;
  return [
    texts.what(consultation?.procedure ?? subject.name),
    texts.parts(componentTotal),
    texts.license,
    texts.overall[overall],
    ...(complete ? [] : [texts.unread]),
    ...(unclear === 0 ? [] : [texts.unclear(unclear)]),
    ...useTasks(content),
    texts.noAdvice,
  ];
}

/** What is to be done, by whom and by when. */
function useTasks({ summary, consultation }: ReportContent): readonly string[] {
  const { plain: texts, format } = useLocale().messages;
  const { owner, due } = consultation?.defaults ?? {};
  const count = summary.findings["must-act"] + summary.findings.check;
  if (count === 0) return [texts.noTasks];
  return [
    texts.tasks(count),
    ...(owner === undefined ? [] : [texts.owner(owner)]),
    ...(due === undefined ? [] : [texts.due(format.date(due))]),
  ];
}
