import type { VNode } from "preact";

import type { Duties, Duty, ReportContent } from "../../../content/report-content.ts";
import { useLocale } from "../locale.ts";
import { DataTable } from "../parts/data-table.tsx";
import { CappedList, Expression, Name, PlaceCode, Version } from "../parts/foreign-text.tsx";

/** Longer lists are folded, and so is what needs nothing done. */
const MAX_OPEN_DUTIES = 12;

/** What the licences ask for and whether the delivered artefact does it. */
export function DutiesBody({ content }: { readonly content: ReportContent }): VNode {
  const { duties: texts, format } = useLocale().messages;
  const { duties } = content;
  if (duties === undefined) return <p>{texts.notChecked}</p>;
  const { used, reviewed } = duties.records;
  return (
    <>
      <p class="lead">{texts.intro(duties.artefacts.join(", "))}</p>
      <p>
        {duties.byState
          .map(({ state, count }) => `${texts.state[state]}: ${format.number(count)}`)
          .join(" · ")}
      </p>
      <p>{texts.records(reviewed, used)}</p>
      {duties.byState
        .filter((group) => group.duties.length > 0)
        .map((group) => (
          <DutiesInState group={group} />
        ))}
    </>
  );
}

function DutiesInState({ group }: { readonly group: Duties["byState"][number] }): VNode {
  const { duties: texts } = useLocale().messages;
  const { state, duties } = group;
  const isDue = state === "open" || state === "needs-human";
  return (
    <>
      <h3>{texts.state[state]}</h3>
      <details open={isDue && duties.length <= MAX_OPEN_DUTIES}>
        <summary>{texts.countOf(duties.length)}</summary>
        <DataTable
          caption={`${texts.caption}: ${texts.state[state]}`}
          captionShown="spoken"
          layout="wide"
          columns={[
            { label: texts.duty, width: 26 },
            { label: texts.components, width: 26 },
            { label: texts.why, width: 38 },
          ]}
        >
          {duties.map((duty) => (
            <DutyRow duty={duty} />
          ))}
        </DataTable>
      </details>
    </>
  );
}

function DutyRow({ duty }: { readonly duty: Duty }): VNode {
  const { messages, text } = useLocale();
  const { title, license, clauses, components, reason, action, places } = duty;
  return (
    <tr>
      <th scope="row">
        {text(title)}
        <span class="cell-line">
          <Expression>{license}</Expression>
          {clauses.length === 0 ? null : `, ${clauses.map(text).join(", ")}`}
        </span>
      </th>
      <td>
        <CappedList list={components}>
          {(row) => (
            <>
              <a href={`#${row.anchor}`}>
                <Name>{row.name}</Name>
              </a>{" "}
              <Version of={row.version} />
            </>
          )}
        </CappedList>
      </td>
      <td>
        {text(reason)}
        {action === undefined ? null : (
          <span class="cell-line">
            {messages.duties.action} {text(action)}
          </span>
        )}
        {places.shown.length === 0 ? null : (
          <span class="cell-line">
            <CappedList list={places}>{(place) => <PlaceCode place={place} />}</CappedList>
          </span>
        )}
      </td>
    </tr>
  );
}
