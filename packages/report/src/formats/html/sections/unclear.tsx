import type { VNode } from "preact";

import type {
  MissingEvidence,
  ReportContent,
  UnclearComponent,
  UnclearLicenses,
} from "../../../content/report-content.ts";
import { useLocale } from "../locale.ts";
import { DataTable } from "../parts/data-table.tsx";
import { EvidenceList } from "../parts/evidence-list.tsx";
import { Expression, Name, Version } from "../parts/foreign-text.tsx";

/** Longer lists are folded. */
const MAX_OPEN_COMPONENTS = 6;

/** Licences that are not certain, kept apart from those that are. */
export function UnclearBody({ content }: { readonly content: ReportContent }): VNode {
  const { unclear: texts } = useLocale().messages;
  if (content.unclear.length === 0 && content.missingEvidence.length === 0) {
    return <p>{texts.none}</p>;
  }
  return (
    <>
      <p class="lead">{texts.intro}</p>
      {content.missingEvidence.length === 0 ? null : (
        <EvidenceSteps steps={content.missingEvidence} />
      )}
      {content.unclear.map((group) => (
        <UnclearGroup group={group} />
      ))}
    </>
  );
}

function EvidenceSteps({ steps }: { readonly steps: readonly MissingEvidence[] }): VNode {
  const { unclear: texts, format } = useLocale().messages;
  return (
    <div class="box" id="evidence-steps">
      <h3>{texts.evidenceStepsTitle}</h3>
      <p>{texts.evidenceStepsIntro}</p>
      <DataTable
        caption={texts.stepsCaption}
        captionShown="spoken"
        columns={[
          { label: texts.project, width: 26 },
          { label: texts.manifest, width: 26 },
          { label: texts.command },
          { label: texts.missing, align: "end" },
        ]}
      >
        {steps.map(({ project, manifest, command, missing }) => (
          <tr>
            <th scope="row">
              <Name>{project}</Name>
            </th>
            <td>
              <code class="place">{manifest}</code>
            </td>
            <td>
              <code class="command">{command}</code>
            </td>
            <td class="align-end">{format.number(missing)}</td>
          </tr>
        ))}
      </DataTable>
    </div>
  );
}

function UnclearGroup({ group }: { readonly group: UnclearLicenses }): VNode {
  const { unclear: texts, words } = useLocale().messages;
  const title = texts.reason[group.reason];
  return (
    <>
      <h3>{title}</h3>
      <details open={group.components.length <= MAX_OPEN_COMPONENTS}>
        <summary>{words.components(group.components.length)}</summary>
        <DataTable
          caption={texts.caption(title)}
          captionShown="spoken"
          layout="wide"
          columns={[
            { label: texts.component, width: 26 },
            { label: texts.readings, width: 26 },
            { label: texts.evidence, width: 38 },
          ]}
        >
          {group.components.map((component) => (
            <UnclearRow component={component} />
          ))}
        </DataTable>
      </details>
    </>
  );
}

function UnclearRow({ component }: { readonly component: UnclearComponent }): VNode {
  const { unclear: texts, words } = useLocale().messages;
  const { row, readings, further, evidence } = component;
  return (
    <tr>
      <th scope="row">
        <a href={`#${row.anchor}`}>
          <Name>{row.name}</Name>
        </a>{" "}
        <Version of={row.version} />
      </th>
      <td>
        {readings.shown.length === 0 ? (
          <>{words.licenseState[row.license.state]}</>
        ) : (
          <ul class="evidence">
            {readings.shown.map(({ expression, basis }) => (
              <li>
                <Expression>{expression}</Expression> ({words.basis[basis]})
              </li>
            ))}
          </ul>
        )}
        {further.length === 0 ? null : (
          <span class="cell-line">
            {texts.furtherReasons} {further.map((reason) => texts.reason[reason]).join("; ")}
          </span>
        )}
      </td>
      <td>
        <EvidenceList evidence={evidence} />
      </td>
    </tr>
  );
}
