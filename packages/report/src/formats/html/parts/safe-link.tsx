import type { ComponentChildren, VNode } from "preact";

import { safeAddress } from "../../../text/safe-address.ts";

/** The one way to link to an address that comes from outside; any other scheme stays plain text. */
export function SafeLink(props: {
  readonly href: string | undefined;
  readonly children: ComponentChildren;
}): VNode {
  const href = safeAddress(props.href);
  if (href === undefined) return <span>{props.children}</span>;
  return (
    <a href={href} rel="external noopener noreferrer">
      {props.children}
    </a>
  );
}
