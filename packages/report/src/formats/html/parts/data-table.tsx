import { toChildArray, type ComponentChildren, type VNode } from "preact";

/** One column head. */
export interface Column {
  readonly label: string;
  /** Share of the width in percent; each has its class in the style sheet, for the page allows no style attributes. */
  readonly width?: 5 | 8 | 10 | 11 | 12 | 13 | 15 | 16 | 26 | 38 | undefined;
  readonly align?: "end" | undefined;
}

/** The roles that make a table of boxes that a style sheet has taken apart. */
export interface TableRoles {
  readonly table?: "table";
  readonly rowGroup?: "rowgroup";
  readonly row?: "row";
  readonly columnHead?: "columnheader";
  readonly rowHead?: "rowheader";
  readonly cell?: "cell";
}

/**
 * Rows of a long table that are one block. A browser watches each block whether it comes into view: ten thousand
 * rows that were watched one by one cost it a quarter of a second for every scroll.
 */
const ROWS_OF_BLOCK = 25;

/**
 * Tables of thousands of rows: on screens each row is a grid of its own, in blocks that the browser lays out only when
 * they come into view. That takes the meaning from the elements, so they say it by their roles.
 */
export const LONG: TableRoles = {
  table: "table",
  rowGroup: "rowgroup",
  row: "row",
  columnHead: "columnheader",
  rowHead: "rowheader",
  cell: "cell",
};

/** The elements say it all. */
export const SHORT: TableRoles = {};

/**
 * A table with caption and column heads. Wide tables scroll inside their own box, which the keyboard can reach,
 * so that the page itself never scrolls sideways.
 */
export function DataTable(props: {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly children: ComponentChildren;
  /** `wide` tables keep a least width and scroll on narrow screens, `plain` ones squeeze, `long` ones are {@link LONG}. */
  readonly layout?: "wide" | "plain" | "long" | undefined;
  /** The caption is only spoken where a heading just above says the same. */
  readonly captionShown?: "visible" | "spoken" | undefined;
  readonly headShown?: "visible" | "spoken" | undefined;
  readonly id?: string | undefined;
}): VNode {
  const { caption, columns, layout = "plain", captionShown = "visible" } = props;
  const roles = layout === "long" ? LONG : SHORT;
  return (
    <div class="table-scroll" role="group" aria-label={caption} tabIndex={0}>
      <table class={`table-${layout}`} id={props.id} role={roles.table}>
        <caption class={captionShown === "spoken" ? "visually-hidden" : undefined}>
          {caption}
        </caption>
        <thead
          role={roles.rowGroup}
          class={props.headShown === "spoken" ? "visually-hidden" : undefined}
        >
          <tr role={roles.row}>
            {columns.map(({ label, width, align }) => (
              <th
                scope="col"
                class={classes(width && `column-${String(width)}`, align && "align-end")}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {blocksOf(props.children, layout).map((rows) => (
          <tbody role={roles.rowGroup}>{rows}</tbody>
        ))}
      </table>
    </div>
  );
}

function blocksOf(
  children: ComponentChildren,
  layout: "wide" | "plain" | "long",
): readonly ComponentChildren[] {
  if (layout !== "long") return [children];
  const rows = toChildArray(children);
  return Array.from({ length: Math.ceil(rows.length / ROWS_OF_BLOCK) }, (_, index) =>
    rows.slice(index * ROWS_OF_BLOCK, (index + 1) * ROWS_OF_BLOCK),
  );
}

/** A table of facts: name in the row head, value beside it; its column heads would tell a reader nothing. */
export function FactTable(props: {
  readonly caption: string;
  readonly columns: readonly [string, string];
  readonly facts: readonly (readonly [string, ComponentChildren])[];
}): VNode {
  const [fact, value] = props.columns;
  return (
    <DataTable
      headShown="spoken"
      caption={props.caption}
      columns={[{ label: fact, width: 26 }, { label: value }]}
    >
      {props.facts.map(([name, content]) => (
        <tr>
          <th scope="row">{name}</th>
          <td>{content}</td>
        </tr>
      ))}
    </DataTable>
  );
}

function classes(...names: readonly (string | undefined)[]): string | undefined {
  const given = names.filter((name) => name !== undefined);
  return given.length === 0 ? undefined : given.join(" ");
}
