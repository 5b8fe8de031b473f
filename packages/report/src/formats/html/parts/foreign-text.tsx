import type { ComponentChildren, VNode } from "preact";

import type { Capped } from "../../../content/capped.ts";
import type { Place, RowLicense } from "../../../content/report-content.ts";
import type { VisibleText } from "../../../text/visible-text.ts";
import { useLocale } from "../locale.ts";

/** A name that comes from outside: isolated, so that its writing direction stays its own. */
export function Name(props: { readonly children: VisibleText }): VNode {
  return <bdi>{props.children}</bdi>;
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

/** A licence as expression, or in words where there is none. */
export function LicenseName(props: { readonly license: RowLicense }): VNode {
  const { messages } = useLocale();
  const { state, expression } = props.license;
  if (state === "none" || state === "no-assertion") {
    return <em>{messages.words.licenseState[state]}</em>;
  }
  return (
    <>
      <Name>{expression}</Name>
      {state === "review" ? <em class="aside"> {messages.words.licenseState.review}</em> : null}
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
