import type { VNode } from "preact";

import type { Responsible } from "../../../content/report-content.ts";
import { useLocale } from "../locale.ts";

/** Who usually does it, on a line of its own. */
export function ResponsibleLine(props: { readonly responsible: readonly Responsible[] }): VNode {
  const { words } = useLocale().messages;
  const names = props.responsible.map((role) => words.responsible[role]);
  return <span class="responsible">{words.who(names.join(", "))}</span>;
}
