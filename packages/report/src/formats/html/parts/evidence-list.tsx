import type { VNode } from "preact";

import type { Capped } from "../../../content/capped.ts";
import type { Evidence } from "../../../content/report-content.ts";
import { useLocale } from "../locale.ts";
import { Name, PlaceCode } from "./foreign-text.tsx";

/** Where licence claims come from, one a line: what it says, who says it, where. */
export function EvidenceList(props: { readonly evidence: Capped<Evidence> }): VNode {
  const { findings } = useLocale().messages;
  const { shown, more } = props.evidence;
  if (shown.length === 0) return <>{findings.noEvidence}</>;
  return (
    <ul class="evidence">
      {shown.map((piece) => (
        <EvidenceLine piece={piece} />
      ))}
      {more === 0 ? null : <li>{findings.moreEvidence(more)}</li>}
    </ul>
  );
}

function EvidenceLine({ piece }: { readonly piece: Evidence }): VNode {
  const { findings, words } = useLocale().messages;
  const origin =
    piece.kind === "declared"
      ? words.statementSource[piece.source]
      : `${words.match[piece.match]}, ${findings.coverage(piece.coverage)}`;
  return (
    <li>
      {findings.evidence[piece.kind]}: <Name>{piece.text}</Name> ({origin}){" "}
      <PlaceCode place={piece.place} />
    </li>
  );
}
