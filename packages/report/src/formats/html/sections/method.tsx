import type { VNode } from "preact";

import type { Method, ReportContent } from "../../../content/report-content.ts";
import { useLocale } from "../locale.ts";
import { FactTable } from "../parts/data-table.tsx";

/** With what, how, and what was not done. */
export function MethodBody({ content }: { readonly content: ReportContent }): VNode {
  const { method: texts } = useLocale().messages;
  return (
    <>
      <FactTable
        caption={texts.caption}
        columns={[texts.fact, texts.value]}
        facts={useFacts(content.method)}
      />
      <h3>{texts.howTitle}</h3>
      <ul>
        {texts.how.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <h3>{texts.notDoneTitle}</h3>
      <ul>
        {texts.notDone.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

function useFacts(method: Method): readonly (readonly [string, VNode])[] {
  const { method: texts, words, format } = useLocale().messages;
  const { policy, assessedAt } = method;
  const always: (readonly [string, VNode])[] = [
    [texts.tool, <>{texts.toolValue(method.toolVersion)}</>],
    [texts.spdxList, <>{method.spdxListVersion}</>],
    [texts.detection, <code>{method.detectionVersion}</code>],
    [texts.scannedAt, <Time at={method.scannedAt} />],
  ];
  const judged: (readonly [string, VNode])[] =
    policy === undefined || assessedAt === undefined
      ? []
      : [
          [texts.assessedAt, <Time at={assessedAt} />],
          [
            texts.policy,
            <>
              {policy.name} ({words.policySource[policy.source]})
            </>,
          ],
          [texts.policyDigest, <code>{policy.digest}</code>],
        ];
  const documents = texts.documentsValue(method.scanVersion, method.assessmentVersion);
  return [...always, ...judged, [texts.documents, <>{documents}</>]];

  function Time({ at }: { readonly at: string }): VNode {
    return <time dateTime={at}>{format.dateTime(at)}</time>;
  }
}
