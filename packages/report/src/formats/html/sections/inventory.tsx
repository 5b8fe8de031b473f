import type { VNode } from "preact";

import type { InventoryRow, ReportContent } from "../../../content/report-content.ts";
import { useLocale } from "../locale.ts";
import { DataTable, LONG, SHORT, type Column, type TableRoles } from "../parts/data-table.tsx";
import {
  CappedList,
  Expression,
  LicenseName,
  Name,
  PlaceCode,
  Version,
} from "../parts/foreign-text.tsx";
import { StatusMark } from "../parts/status-mark.tsx";

/** The id that the page's script looks for. */
const TABLE_ID = "inventory-table";

/** Inventories beyond this many rows are laid out row by row. */
const MAX_SHORT_ROWS = 1000;

const STATUSES = ["must-act", "check", "fine"] as const;
const USAGES = ["production", "development", "test", "build"] as const;

/** Every component. Complete without the script, which only adds search, filter and order. */
export function InventoryBody({ content }: { readonly content: ReportContent }): VNode {
  const { inventory: texts } = useLocale().messages;
  const { inventory } = content;
  if (inventory.length === 0) return <p>{texts.empty}</p>;
  const isLong = inventory.length > MAX_SHORT_ROWS;
  return (
    <>
      <p class="lead">{texts.intro(inventory.length)}</p>
      <Filters />
      <DataTable
        id={TABLE_ID}
        caption={texts.caption}
        captionShown="spoken"
        layout={isLong ? "long" : "wide"}
        columns={useColumns()}
      >
        {inventory.map((row) => (
          <Row row={row} roles={isLong ? LONG : SHORT} />
        ))}
      </DataTable>
    </>
  );
}

function useColumns(): readonly Column[] {
  const { inventory: texts } = useLocale().messages;
  return [
    { label: texts.name, width: 16 },
    { label: texts.version, width: 8 },
    { label: texts.usage, width: 11 },
    { label: texts.license, width: 15 },
    { label: texts.declared, width: 13 },
    { label: texts.detected, width: 10 },
    { label: texts.status, width: 12 },
    { label: texts.place },
  ];
}

/** Hidden until the script, which alone can make it work, shows it. */
function Filters(): VNode {
  const { inventory: texts, words } = useLocale().messages;
  return (
    <form class="filters" id="inventory-filters" aria-label={texts.filter} hidden>
      <label class="filter-search">
        {texts.search}
        <input type="search" name="text" autocomplete="off" spellcheck={false} />
      </label>
      <label>
        {texts.statusFilter}
        <select name="status">
          <option value="">{texts.all}</option>
          {STATUSES.map((status) => (
            <option value={status}>{words.status[status]}</option>
          ))}
        </select>
      </label>
      <label>
        {texts.usageFilter}
        <select name="usage">
          <option value="">{texts.all}</option>
          {USAGES.map((usage) => (
            <option value={usage}>{words.usage[usage]}</option>
          ))}
        </select>
      </label>
      <button type="reset">{texts.reset}</button>
      <output class="filter-result" data-template={texts.shown} />
    </form>
  );
}

function Row(props: { readonly row: InventoryRow; readonly roles: TableRoles }): VNode {
  const { inventory: texts, words } = useLocale().messages;
  const { row, roles } = props;
  return (
    <tr role={roles.row} id={row.anchor} data-status={row.status} data-usage={row.usages.join(" ")}>
      <th scope="row" role={roles.rowHead}>
        <Name>{row.name}</Name>
        {row.origin === "first-party" ? <span class="cell-line">{texts.firstParty}</span> : null}
      </th>
      <td role={roles.cell}>
        <Version of={row.version} />
      </td>
      <td role={roles.cell}>{row.usages.map((usage) => words.usage[usage]).join(", ")}</td>
      <td role={roles.cell}>
        <LicenseName license={row.license} />
        {row.license.effective === undefined ? null : (
          <span class="cell-line">
            {texts.effective} <Expression>{row.license.effective}</Expression>
          </span>
        )}
      </td>
      <td role={roles.cell}>
        <CappedList list={row.declared}>{(value) => <Name>{value}</Name>}</CappedList>
      </td>
      <td role={roles.cell}>
        <CappedList list={row.detected}>{(value) => <Name>{value}</Name>}</CappedList>
      </td>
      <td role={roles.cell}>
        <StatusMark status={row.status} />
        {row.accepted ? <em class="cell-line">{words.accepted}</em> : null}
      </td>
      <td role={roles.cell}>
        {row.place === undefined ? null : <PlaceCode place={row.place} />}
        {row.furtherPlaces === 0 ? null : (
          <span class="aside"> {words.more(row.furtherPlaces)}</span>
        )}
      </td>
    </tr>
  );
}
