import type { VNode } from "preact";

import type { LicenseMix, LicenseShare, ReportContent } from "../../../content/report-content.ts";
import { useLocale } from "../locale.ts";
import { DataTable } from "../parts/data-table.tsx";
import { CappedList, Expression } from "../parts/foreign-text.tsx";

/** Narrower segments carry no number; the table beside the bar names all. */
const MIN_LABELLED_SHARE = 0.04;

/** How licences spread over the components: a sentence, a bar and the table that says the same. */
export function LicenseMixBody({ content }: { readonly content: ReportContent }): VNode {
  const { messages, text } = useLocale();
  const { licenseMix, inventory } = content;
  const largest = licenseMix.categories[0];
  if (inventory.length === 0) return <p>{messages.mix.empty}</p>;
  return (
    <>
      {largest === undefined ? (
        <p>{messages.mix.notAssessed}</p>
      ) : (
        <>
          <p class="lead">
            {messages.mix.sentence({
              category: text(largest.label),
              count: largest.components,
              share: largest.share,
              total: inventory.length,
            })}
          </p>
          <ShareBar categories={licenseMix.categories} />
          <CategoryTable categories={licenseMix.categories} />
        </>
      )}
      <ExpressionTable mix={licenseMix} />
    </>
  );
}

function ShareBar({ categories }: { readonly categories: readonly LicenseShare[] }): VNode {
  const { messages } = useLocale();
  let start = 0;
  return (
    <svg class="share-bar" role="img" aria-label={messages.mix.chartTitle} width="100%" height="40">
      {categories.map(({ share }, index) => {
        const x = start;
        start += share;
        return (
          <>
            <rect class={swatchClass(index)} x={percent(x)} width={percent(share)} height="40" />
            {share < MIN_LABELLED_SHARE ? null : (
              <text class="share-label" x={percent(x + share / 2)} y="25" text-anchor="middle">
                {index + 1}
              </text>
            )}
          </>
        );
      })}
    </svg>
  );
}

/** Colours repeat after the eighth; the number in the key tells such segments apart. */
const SWATCHES = 8;

function swatchClass(index: number): string {
  return `swatch-${String((index % SWATCHES) + 1)}`;
}

/** A share as SVG takes it, in hundredths of a percent so that the bytes stay the same. */
function percent(share: number): string {
  return `${String(Math.round(share * 10_000) / 100)}%`;
}

function CategoryTable({ categories }: { readonly categories: readonly LicenseShare[] }): VNode {
  const { messages, text } = useLocale();
  const { mix: texts, format } = messages;
  return (
    <DataTable
      caption={texts.caption}
      columns={[
        { label: texts.key, width: 5 },
        { label: texts.category },
        { label: texts.components, align: "end" },
        { label: texts.share, align: "end" },
        { label: texts.expressions, width: 38 },
      ]}
    >
      {categories.map(({ label, components, share, expressions }, index) => (
        <tr>
          <td>
            <svg class="swatch" aria-hidden="true" width="12" height="12">
              <rect class={swatchClass(index)} width="12" height="12" />
            </svg>{" "}
            {index + 1}
          </td>
          <th scope="row">{text(label)}</th>
          <td class="align-end">{format.number(components)}</td>
          <td class="align-end">{format.percent(share)}</td>
          <td>
            <CappedList list={expressions}>
              {(expression) => <Expression>{expression}</Expression>}
            </CappedList>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function ExpressionTable({ mix }: { readonly mix: LicenseMix }): VNode {
  const { mix: texts, format } = useLocale().messages;
  return (
    <details>
      <summary>{texts.allExpressions(mix.expressions.length)}</summary>
      <DataTable
        caption={texts.expressionsCaption}
        captionShown="spoken"
        columns={[{ label: texts.expression }, { label: texts.components, align: "end" }]}
      >
        {mix.expressions.map(({ expression, components }) => (
          <tr>
            <th scope="row">
              <Expression>{expression}</Expression>
            </th>
            <td class="align-end">{format.number(components)}</td>
          </tr>
        ))}
      </DataTable>
    </details>
  );
}
