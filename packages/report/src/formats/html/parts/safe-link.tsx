import type { ComponentChildren, VNode } from "preact";

const SAFE_PROTOCOLS: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"]);

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

/** The address in normal form without credentials; `undefined` where it is none or its scheme could be active. */
export function safeAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!SAFE_PROTOCOLS.has(url.protocol)) return undefined;
  url.username = "";
  url.password = "";
  return url.href;
}
