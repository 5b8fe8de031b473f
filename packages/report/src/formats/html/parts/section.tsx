import type { ComponentChildren, VNode } from "preact";

/** One numbered chapter of the report; its heading is a landmark's name and the target of the contents. */
export function Section(props: {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly children: ComponentChildren;
}): VNode {
  const headingId = `${props.id}-title`;
  return (
    <section id={props.id} class="chapter" aria-labelledby={headingId}>
      <h2 id={headingId}>
        <span class="chapter-number">{props.number}</span> {props.title}
      </h2>
      {props.children}
    </section>
  );
}
