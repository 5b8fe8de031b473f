import type { VNode } from "preact";

import type { Capped } from "../../../content/capped.ts";
import type { Changes, FindingChange, ReportContent } from "../../../content/report-content.ts";
import type { VisibleText } from "../../../text/visible-text.ts";
import { useLocale } from "../locale.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Expression, Name } from "../parts/foreign-text.tsx";

/** What became different since the version before. */
export function ChangesBody({ content }: { readonly content: ReportContent }): VNode | null {
  const { changes: texts } = useLocale().messages;
  const changes = content.consultation?.changes;
  if (changes === undefined) return null;
  return (
    <>
      <p class="lead">{texts.intro(changes.since)}</p>
      {isSame(changes) ? <p>{texts.none}</p> : null}
      <FindingChanges caption={texts.fresh} changes={changes.fresh} />
      <FindingChanges caption={texts.gone} changes={changes.gone} />
      <FindingChanges caption={texts.changed} changes={changes.changed} />
      <Names title={texts.added} names={changes.added} />
      <Names title={texts.removed} names={changes.removed} />
      <Relicensed changes={changes} />
    </>
  );
}

function isSame({ fresh, gone, changed, added, removed, relicensed }: Changes): boolean {
  const lists = [fresh, gone, changed, added.shown, removed.shown, relicensed.shown];
  return lists.every(({ length }) => length === 0);
}

function FindingChanges(props: {
  readonly caption: string;
  readonly changes: readonly FindingChange[];
}): VNode | null {
  const { messages, text } = useLocale();
  const { changes: texts, format } = messages;
  if (props.changes.length === 0) return null;
  return (
    <DataTable
      caption={`${props.caption} (${format.number(props.changes.length)})`}
      columns={[
        { label: texts.finding },
        { label: texts.before, align: "end" },
        { label: texts.after, align: "end" },
      ]}
    >
      {props.changes.map(({ id, title, componentsBefore, componentsAfter }) => (
        <tr>
          <th scope="row">
            {text(title)}
            <span class="cell-line">
              <code>{id}</code>
            </span>
          </th>
          <td class="align-end">{format.number(componentsBefore)}</td>
          <td class="align-end">{format.number(componentsAfter)}</td>
        </tr>
      ))}
    </DataTable>
  );
}

function Names(props: {
  readonly title: string;
  readonly names: Capped<VisibleText>;
}): VNode | null {
  const { words, format } = useLocale().messages;
  const { shown, more } = props.names;
  if (shown.length === 0) return null;
  return (
    <>
      <h3>
        {props.title} ({format.number(shown.length + more)})
      </h3>
      <ul>
        {shown.map((name) => (
          <li>
            <Name>{name}</Name>
          </li>
        ))}
        {more === 0 ? null : <li>{words.more(more)}</li>}
      </ul>
    </>
  );
}

function Relicensed({ changes }: { readonly changes: Changes }): VNode | null {
  const { changes: texts, words, format } = useLocale().messages;
  const { shown, more } = changes.relicensed;
  if (shown.length === 0) return null;
  return (
    <>
      <DataTable
        caption={`${texts.relicensed} (${format.number(shown.length + more)})`}
        columns={[{ label: texts.component }, { label: texts.license }]}
      >
        {shown.map(({ name, from, to }) => (
          <tr>
            <th scope="row">
              <Name>{name}</Name>
            </th>
            <td>
              <Expression>{from}</Expression> → <Expression>{to}</Expression>
            </td>
          </tr>
        ))}
      </DataTable>
      {more === 0 ? null : <p>{words.more(more)}</p>}
    </>
  );
}
