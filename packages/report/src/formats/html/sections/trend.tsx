import type { VNode } from "preact";

import type { ReportContent } from "../../../content/report-content.ts";
import type { Trend, TrendPoint } from "../../../content/picture-content.ts";
import { useLocale } from "../locale.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Version } from "../parts/foreign-text.tsx";
import { TrendLine } from "../parts/trend-line.tsx";

/** What is drawn over time, each on a scale of its own. */
const SERIES = {
  "must-act": (point: TrendPoint) => point.findings["must-act"],
  check: (point: TrendPoint) => point.findings.check,
  unknown: (point: TrendPoint) => point.unknown,
  components: (point: TrendPoint) => point.components,
} as const;

const SERIES_IN_ORDER = ["must-act", "check", "unknown", "components"] as const;

/** How the numbers changed from scan to scan: a line and a sentence for each, and the table. */
export function TrendBody({ content }: { readonly content: ReportContent }): VNode {
  const { trend: texts } = useLocale().messages;
  const { trend } = content;
  if (trend === undefined) return <p>{texts.none}</p>;
  return (
    <>
      <p class="lead">{texts.intro(trend.points.length)}</p>
      <div class="trend-lines">
        {SERIES_IN_ORDER.map((series) => (
          <Series name={texts.series[series]} values={trend.points.map(SERIES[series])} />
        ))}
      </div>
      <TrendTable trend={trend} />
    </>
  );
}

function Series(props: { readonly name: string; readonly values: readonly number[] }): VNode {
  const { trend: texts } = useLocale().messages;
  const { name, values } = props;
  return (
    <div class="trend-series">
      <p>{texts.sentence(name, values[0] ?? 0, values.at(-1) ?? 0)}</p>
      <TrendLine values={values} title={texts.chartTitle(name)} />
    </div>
  );
}

function TrendTable({ trend }: { readonly trend: Trend }): VNode {
  const { trend: texts } = useLocale().messages;
  return (
    <DataTable
      caption={texts.caption}
      columns={[
        { label: texts.scannedAt, width: 26 },
        { label: texts.version },
        ...SERIES_IN_ORDER.map((series) => ({
          label: texts.series[series],
          align: "end" as const,
        })),
        { label: texts.state },
      ]}
    >
      {trend.points.map((point, index) => (
        <PointRow point={point} isCurrent={index === trend.current} />
      ))}
    </DataTable>
  );
}

function PointRow(props: { readonly point: TrendPoint; readonly isCurrent: boolean }): VNode {
  const { trend: texts, format } = useLocale().messages;
  const { point, isCurrent } = props;
  return (
    <tr>
      <th scope="row">
        <time dateTime={point.scannedAt}>{format.dateTime(point.scannedAt)}</time>
        {isCurrent ? <span class="cell-line">{texts.current}</span> : null}
      </th>
      <td>
        <Version of={point.version} />
      </td>
      {SERIES_IN_ORDER.map((series) => (
        <td class="align-end">{format.number(SERIES[series](point))}</td>
      ))}
      <td>{point.complete ? texts.complete : texts.incomplete}</td>
    </tr>
  );
}
