import type { VNode } from "preact";

import type { ReportContent } from "../../../content/report-content.ts";
import { useLocale } from "../locale.ts";
import { Artefact } from "../parts/outbound-candidates.tsx";

/** Under which licences each artefact could go out, and what stands against the others. */
export function OutboundBody({ content }: { readonly content: ReportContent }): VNode {
  const { messages } = useLocale();
  if (content.artefacts.length === 0) return <p>{messages.outbound.notAssessed}</p>;
  return (
    <>
      <p>{messages.compatibility.intro}</p>
      {content.artefacts.map((artefact) => (
        <Artefact artefact={artefact} />
      ))}
    </>
  );
}
