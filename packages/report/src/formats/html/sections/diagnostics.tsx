import type { VNode } from "preact";

import type { DiagnosticGroup, ReportContent } from "../../../content/report-content.ts";
import { useLocale } from "../locale.ts";
import { DataTable } from "../parts/data-table.tsx";
import { PlaceCode } from "../parts/foreign-text.tsx";
import { SignMark } from "../parts/status-mark.tsx";

/** Longer lists are folded. */
const MAX_OPEN_DIAGNOSTICS = 10;

/** Everything that was noticed while reading, counted and named. */
export function DiagnosticsBody({ content }: { readonly content: ReportContent }): VNode {
  const { diagnostics: texts } = useLocale().messages;
  if (content.diagnostics.length === 0) return <p>{texts.none}</p>;
  return (
    <>
      <p class="lead">{texts.intro}</p>
      {content.diagnostics.map((group) => (
        <Group group={group} />
      ))}
    </>
  );
}

function Group({ group }: { readonly group: DiagnosticGroup }): VNode {
  const { messages, text } = useLocale();
  const texts = messages.diagnostics;
  const { shown, more } = group.entries;
  return (
    <>
      <h3>
        <code>{group.code}</code>{" "}
        {group.effect === "incomplete" ? (
          <span class="status is-must-act">
            <SignMark sign="incomplete" /> {texts.effect.incomplete}
          </span>
        ) : (
          <span class="aside">{texts.effect.none}</span>
        )}
      </h3>
      <details open={group.count <= MAX_OPEN_DIAGNOSTICS}>
        <summary>{texts.countOf(group.count)}</summary>
        <DataTable
          caption={texts.caption(group.code)}
          captionShown="spoken"
          columns={[{ label: texts.place, width: 26 }, { label: texts.message }]}
        >
          {shown.map(({ place, message }) => (
            <tr>
              <th scope="row">
                <PlaceCode place={place} />
              </th>
              <td>{text(message)}</td>
            </tr>
          ))}
        </DataTable>
        {more === 0 ? null : <p>{texts.more(more)}</p>}
      </details>
    </>
  );
}
