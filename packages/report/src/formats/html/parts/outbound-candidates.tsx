import type { VNode } from "preact";

import type { ArtefactView, CandidateView } from "../../../content/report-content.ts";
import { useLocale } from "../locale.ts";
import { DataTable } from "./data-table.tsx";
import { Expression, PlaceCode } from "./foreign-text.tsx";

/** One artefact: what browsers load of it, and under which licences the whole could go out. */
export function Artefact({ artefact }: { readonly artefact: ArtefactView }): VNode {
  const { messages, text } = useLocale();
  const texts = messages.compatibility;
  const { name, outbound, components, served, candidates } = artefact;
  return (
    <>
      <h3>{texts.artefact(text(name), components)}</h3>
      <p>
        {texts.goesOut} <Expression>{outbound}</Expression>.{" "}
        {served.components === 0 ? null : (
          <>
            {texts.served(served.components)}{" "}
            {served.places.shown.map((place, index) => (
              <>
                {index === 0 ? null : ", "}
                <PlaceCode place={place} />
              </>
            ))}
            .
          </>
        )}
      </p>
      {candidates.length === 0 ? null : (
        <DataTable
          caption={texts.candidatesCaption(text(name))}
          columns={[{ label: texts.license }, { label: texts.possible }, { label: texts.against }]}
        >
          {candidates.map((candidate) => (
            <Candidate candidate={candidate} />
          ))}
        </DataTable>
      )}
    </>
  );
}

function Candidate({ candidate }: { readonly candidate: CandidateView }): VNode {
  const { messages } = useLocale();
  const { verdicts, more, blocker } = messages.compatibility;
  const { license, verdict, blockers } = candidate;
  return (
    <tr>
      <th scope="row">
        <Expression>{license}</Expression>
      </th>
      <td>{verdicts[verdict]}</td>
      <td>
        {blockers.shown.map(({ expression, count, verdict: against }) => (
          <span class="cell-line">
            <Expression>{expression}</Expression> {blocker(count, against)}
          </span>
        ))}
        {blockers.more === 0 ? null : <span class="cell-line">{more(blockers.more)}</span>}
      </td>
    </tr>
  );
}
