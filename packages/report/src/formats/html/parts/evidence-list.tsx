import type { VNode } from "preact";

import type { Capped } from "../../../content/capped.ts";
import type { DetectedEvidence, Evidence } from "../../../content/report-content.ts";
import type { Messages } from "../../../messages/messages.ts";
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

/** How far the text is what it was recognised as; of an unknown one, how far it is from what it is nearest to. */
function fitOf({ match, coverage, nearest }: DetectedEvidence, findings: Findings): string {
  if (match !== "unknown") return findings.coverage(coverage);
  return nearest === undefined ? findings.nothingNear : findings.nearest(nearest);
}

type Findings = Messages["findings"];

function EvidenceLine({ piece }: { readonly piece: Evidence }): VNode {
  const { findings, words } = useLocale().messages;
  const origin =
    piece.kind === "declared"
      ? words.statementSource[piece.source]
      : `${words.match[piece.match]}, ${fitOf(piece, findings)}`;
  return (
    <li>
      {findings.evidence[piece.kind]}: <Name>{piece.text}</Name> ({origin}){" "}
      <PlaceCode place={piece.place} />
      {piece.kind === "declared" || piece.excerpt === undefined ? null : (
        <a class="screen-only excerpt-link" href={`#${piece.excerpt}`}>
          {findings.wording}
        </a>
      )}
    </li>
  );
}
