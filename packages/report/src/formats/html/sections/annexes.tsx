import type { VNode } from "preact";

import type { ReportContent } from "../../../content/report-content.ts";
import { useLocale } from "../locale.ts";
import { DataTable } from "../parts/data-table.tsx";

/** What is handed over with the report, with digests. */
export function AnnexesBody({ content }: { readonly content: ReportContent }): VNode {
  const { messages, text } = useLocale();
  const { annexes: texts } = messages;
  const annexes = content.consultation?.annexes ?? [];
  if (annexes.length === 0) return <p>{texts.none}</p>;
  return (
    <>
      <p class="lead">{texts.intro}</p>
      <DataTable
        caption={texts.caption}
        layout="wide"
        columns={[
          { label: texts.document, width: 26 },
          { label: texts.file, width: 26 },
          { label: texts.digest },
        ]}
      >
        {annexes.map(({ path, title, sha256 }) => (
          <tr>
            <th scope="row">{text(title)}</th>
            <td>
              <code>{path}</code>
            </td>
            <td>
              <code>{sha256}</code>
            </td>
          </tr>
        ))}
      </DataTable>
      <p>{texts.sums}</p>
    </>
  );
}
