import { NOASSERTION, NONE } from "@lizenzlotse/model";
import type { ComponentChildren, VNode } from "preact";

import type { Capped } from "../../../content/capped.ts";
import type { Place, RowLicense } from "../../../content/report-content.ts";
import type { VisibleText } from "../../../text/visible-text.ts";
import { useLocale } from "../locale.ts";

/** A name that comes from outside: isolated, so that its writing direction stays its own. */
export function Name(props: { readonly children: VisibleText }): VNode {
  return <bdi>{props.children}</bdi>;
}

/** A version, which may be a digest of seventy characters. */
export function Version(props: { readonly of: VisibleText | undefined }): VNode | null {
  return props.of === undefined ? null : <Name>{props.of}</Name>;
}

/** A path with its line, as editors take it. */
export function PlaceCode(props: { readonly place: Place }): VNode {
  const { path, line } = props.place;
  return (
    <code class="place">
      <bdi>{path}</bdi>
      {line === undefined ? null : `:${String(line)}`}
    </code>
  );
}

/** A licence expression; what SPDX writes for a missing one is said in words. */
export function Expression(props: { readonly children: VisibleText }): VNode {
  const { licenseState } = useLocale().messages.words;
  const expression: string = props.children;
  if (expression === NONE) return <em>{licenseState.none}</em>;
  if (expression === NOASSERTION) return <em>{licenseState["no-assertion"]}</em>;
  return <Name>{props.children}</Name>;
}

/** The conclusion about a licence, and whether it still has to be cleared. */
export function LicenseName(props: { readonly license: RowLicense }): VNode {
  const { messages } = useLocale();
  const { state, expression } = props.license;
  return (
    <>
      <Expression>{expression}</Expression>
      {state === "review" ? <em class="cell-line">{messages.words.licenseState.review}</em> : null}
    </>
  );
}

/** What is shown of a list, one after the other, and how many more there are. */
export function CappedList<T>(props: {
  readonly list: Capped<T>;
  readonly children: (item: T) => ComponentChildren;
}): VNode {
  const { messages } = useLocale();
  const { shown, more } = props.list;
  if (shown.length === 0) return <>–</>;
  return (
    <>
      {shown.map((item, index) => (
        <>
          {index === 0 ? null : ", "}
          {props.children(item)}
        </>
      ))}
      {more === 0 ? null : ` ${messages.words.more(more)}`}
    </>
  );
}
