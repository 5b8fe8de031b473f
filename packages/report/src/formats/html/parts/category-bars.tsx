import type { VNode } from "preact";

import type { FindingCategory } from "../../../content/picture-content.ts";
import { useLocale } from "../locale.ts";
import { DataTable } from "./data-table.tsx";
import { SignMark } from "./status-mark.tsx";

const STATUSES = ["must-act", "check"] as const;

/** Height of a bar with the space below it, in CSS pixels. */
const BAR_HEIGHT = 22;

/** Where findings lie: a sentence, and a table whose rows carry their bar. */
export function CategoryBars(props: {
  readonly categories: readonly FindingCategory[];
}): VNode | null {
  const { messages, text } = useLocale();
  const { categories: texts } = messages.findings;
  const { categories } = props;
  const [first] = categories;
  if (first === undefined) return null;
  const status = first.components["must-act"] > 0 ? "must-act" : "check";
  const total = sum(categories.map(({ components }) => components[status]));
  return (
    <>
      <p>{texts.sentence[status](text(first.label), first.components[status], total)}</p>
      <Bars categories={categories} />
      <CategoryTable categories={categories} />
    </>
  );
}

/** One bar for each category, two parts that differ in pattern, not in colour alone. */
function Bars({ categories }: { readonly categories: readonly FindingCategory[] }): VNode {
  const { messages, text } = useLocale();
  const { format, words } = messages;
  const largest = Math.max(...categories.map(totalOf));
  return (
    <figure class="bars" role="img" aria-label={messages.findings.categories.chartTitle}>
      <p class="bars-key" aria-hidden="true">
        {STATUSES.map((status) => (
          <span class={`status is-${status}`}>
            <svg class="bar-swatch" width="22" height="12">
              <rect class={`bar is-${status}`} width="22" height="12" />
            </svg>{" "}
            <SignMark sign={status} /> {words.status[status]}
          </span>
        ))}
      </p>
      {categories.map((category) => (
        <div class="bar-row" aria-hidden="true">
          <span class="bar-label">{text(category.label)}</span>
          <svg class="bar-picture" width="100%" height={BAR_HEIGHT}>
            <Segments category={category} largest={largest} />
          </svg>
          <span class="bar-number">{format.number(totalOf(category))}</span>
        </div>
      ))}
    </figure>
  );
}

function Segments(props: { readonly category: FindingCategory; readonly largest: number }): VNode {
  const { components } = props.category;
  const share = (count: number): string =>
    `${String(Math.round((count / props.largest) * 10_000) / 100)}%`;
  return (
    <>
      <rect class="bar is-must-act" y="3" width={share(components["must-act"])} height="16" />
      <rect
        class="bar is-check"
        x={share(components["must-act"])}
        y="3"
        width={share(components.check)}
        height="16"
      />
    </>
  );
}

function CategoryTable({ categories }: { readonly categories: readonly FindingCategory[] }): VNode {
  const { messages, text } = useLocale();
  const { findings, format, words } = messages;
  return (
    <details>
      <summary>{findings.categories.caption}</summary>
      <DataTable
        caption={findings.categories.caption}
        captionShown="spoken"
        columns={[
          { label: findings.categories.category },
          { label: words.status["must-act"], align: "end" },
          { label: words.status.check, align: "end" },
          { label: findings.categories.findings, align: "end" },
        ]}
      >
        {categories.map(({ label, components, findings: count }) => (
          <tr>
            <th scope="row">{text(label)}</th>
            <td class="align-end">{format.number(components["must-act"])}</td>
            <td class="align-end">{format.number(components.check)}</td>
            <td class="align-end">{format.number(count)}</td>
          </tr>
        ))}
      </DataTable>
    </details>
  );
}

function totalOf({ components }: FindingCategory): number {
  return components["must-act"] + components.check;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
