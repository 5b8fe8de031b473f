import type { VNode } from "preact";

import type {
  AcceptedViolation,
  DecisionRow,
  ReportContent,
} from "../../../content/report-content.ts";
import { useLocale } from "../locale.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Expression, Name, Version } from "../parts/foreign-text.tsx";
import { SignMark } from "../parts/status-mark.tsx";

/** Who decided what, why and until when; what is accepted first. */
export function DecisionsBody({ content }: { readonly content: ReportContent }): VNode {
  const { decisions: texts } = useLocale().messages;
  const { accepted, decisions } = content.decided;
  if (accepted.length === 0 && decisions.length === 0) return <p>{texts.none}</p>;
  return (
    <>
      <p class="lead">{texts.intro}</p>
      {accepted.length === 0 ? null : <Accepted violations={accepted} />}
      {decisions.length === 0 ? null : <Decisions decisions={decisions} />}
    </>
  );
}

function Accepted({ violations }: { readonly violations: readonly AcceptedViolation[] }): VNode {
  const { decisions: texts } = useLocale().messages;
  return (
    <DataTable
      caption={texts.acceptedCaption}
      layout="wide"
      columns={[
        { label: texts.component, width: 26 },
        { label: texts.rule, width: 26 },
        { label: texts.reason },
        { label: texts.responsible, width: 16 },
      ]}
    >
      {violations.map((violation) => (
        <AcceptedRow violation={violation} />
      ))}
    </DataTable>
  );
}

function AcceptedRow({ violation }: { readonly violation: AcceptedViolation }): VNode {
  const { decisions: texts, format } = useLocale().messages;
  const { row, rule, expression, reason, owner, until, by, on, ticket, decision } = violation;
  return (
    <tr>
      <th scope="row">
        <a href={`#${row.anchor}`}>
          <Name>{row.name}</Name>
        </a>{" "}
        <Version of={row.version} />
      </th>
      <td>
        <code>{rule}</code>
        <span class="cell-line">
          <Expression>{expression}</Expression>
        </span>
      </td>
      <td>
        <Name>{reason}</Name>
        <span class="cell-line">
          <Name>{by}</Name>, {format.date(on)}
          {ticket === undefined ? null : (
            <>
              {" · "}
              <Name>{ticket}</Name>
            </>
          )}{" "}
          · <code>{decision}</code>
        </span>
      </td>
      <td>
        <Name>{owner}</Name>
        <span class="cell-line">
          {texts.until} {format.date(until)}
        </span>
      </td>
    </tr>
  );
}

function Decisions({ decisions }: { readonly decisions: readonly DecisionRow[] }): VNode {
  const { decisions: texts } = useLocale().messages;
  return (
    <DataTable
      caption={texts.allCaption}
      layout="wide"
      columns={[
        { label: texts.subject, width: 26 },
        { label: texts.decided, width: 16 },
        { label: texts.reason, width: 38 },
        { label: texts.state },
      ]}
    >
      {decisions.map((decision) => (
        <DecisionLine decision={decision} />
      ))}
    </DataTable>
  );
}

function DecisionLine({ decision }: { readonly decision: DecisionRow }): VNode {
  const { messages, text } = useLocale();
  const { words, decisions: texts, format } = messages;
  const { id, subject, decided, reason, by, on, until, state, severity, remark, source } = decision;
  return (
    <tr>
      <th scope="row">
        <Name>{subject}</Name>
        <span class="cell-line">
          <code>{id}</code>
        </span>
      </th>
      <td>{text(decided)}</td>
      <td>
        <Name>{reason}</Name>
        <span class="cell-line">
          <Name>{by}</Name>, {format.date(on)} · <Name>{source}</Name>
        </span>
      </td>
      <td>
        {severity === undefined ? (
          <strong>{words.decisionState[state]}</strong>
        ) : (
          <strong class="status is-check">
            <SignMark sign="check" /> {words.decisionState[state]}
          </strong>
        )}
        {until === undefined ? null : ` (${texts.until} ${format.date(until)})`}
        {remark === undefined ? null : <span class="cell-line">{text(remark)}</span>}
      </td>
    </tr>
  );
}
