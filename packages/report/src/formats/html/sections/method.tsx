import type { VNode } from "preact";

import type { Method, ReportContent } from "../../../content/report-content.ts";
import { useLocale } from "../locale.ts";
import { DataTable, FactTable } from "../parts/data-table.tsx";

/** With what, and how. */
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
        <li>{texts.nothingRun}</li>
        <AskedSentences asked={content.method.asked} />
      </ul>
      <AskedSources asked={content.method.asked} />
    </>
  );
}

/** Whether the network was used, and what was asked of whom. */
function AskedSentences({ asked }: Pick<Method, "asked">): VNode {
  const { method: texts } = useLocale().messages;
  const usedNetwork = asked.some(({ through }) => through === "network");
  const usedPacks = asked.some(({ through }) => through === "pack");
  return (
    <>
      <li>{usedNetwork ? texts.askedNetwork : texts.noNetwork}</li>
      {usedPacks && <li>{texts.askedPacks}</li>}
    </>
  );
}

function AskedSources({ asked }: Pick<Method, "asked">): VNode | null {
  const { method: texts, format } = useLocale().messages;
  if (asked.length === 0) return null;
  return (
    <DataTable
      caption={texts.askedCaption}
      columns={[
        { label: texts.askedSource },
        { label: texts.askedThrough },
        { label: texts.askedPackages, align: "end" },
        { label: texts.askedAnswered, align: "end" },
        { label: texts.askedFailed, align: "end" },
      ]}
    >
      {asked.map(({ title, origin, packCreatedAt, ...counts }) => (
        <tr>
          <th scope="row">{title}</th>
          <td>
            {packCreatedAt === undefined
              ? texts.throughNetwork(origin ?? "")
              : texts.throughPack(format.dateTime(packCreatedAt))}
          </td>
          <td class="align-end">{format.number(counts.asked)}</td>
          <td class="align-end">{format.number(counts.answered)}</td>
          <td class="align-end">{format.number(counts.failed)}</td>
        </tr>
      ))}
    </DataTable>
  );
}

function useFacts(method: Method): readonly (readonly [string, VNode])[] {
  const { method: texts, words, format } = useLocale().messages;
  const { policy, assessedAt, knowledge } = method;
  const always: (readonly [string, VNode])[] = [
    [texts.tool, <>{texts.toolValue(method.toolVersion)}</>],
    [texts.spdxList, <>{method.spdxListVersion}</>],
    [texts.detection, <code>{method.detectionVersion}</code>],
    [texts.scannedAt, <Time at={method.scannedAt} />],
  ];
  const known: (readonly [string, VNode])[] =
    knowledge === undefined ? [] : [[texts.knowledge, <>{texts.knowledgeValue(knowledge)}</>]];
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
  return [...always, ...known, ...judged, [texts.documents, <>{documents}</>]];

  function Time({ at }: { readonly at: string }): VNode {
    return <time dateTime={at}>{format.dateTime(at)}</time>;
  }
}
