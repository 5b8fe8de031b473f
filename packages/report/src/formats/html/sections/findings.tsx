import type { VNode } from "preact";

import type { Finding, FindingComponent, ReportContent } from "../../../content/report-content.ts";
import type { VisibleText } from "../../../text/visible-text.ts";
import { useLocale } from "../locale.ts";
import { CategoryBars } from "../parts/category-bars.tsx";
import { CompatibilityList } from "../parts/compatibility-list.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { DependencyGraphView } from "../parts/dependency-graph.tsx";
import { EvidenceList } from "../parts/evidence-list.tsx";
import { CappedList, Expression, Name, PlaceCode, Version } from "../parts/foreign-text.tsx";
import { SafeLink } from "../parts/safe-link.tsx";
import { StatusMark } from "../parts/status-mark.tsx";
import { TrackingLine } from "../parts/tracking-line.tsx";
import { WithCommands } from "../parts/with-commands.tsx";

/** Longer lists of components are folded. */
const MAX_OPEN_COMPONENTS = 6;

/** One cause after the other: why, what to do, what it concerns. */
export function FindingsBody({ content }: { readonly content: ReportContent }): VNode {
  const { findings: texts } = useLocale().messages;
  if (content.context === undefined) return <p>{texts.notAssessed}</p>;
  if (content.findings.length === 0) return <p>{texts.none}</p>;
  return (
    <>
      <p class="lead">{texts.intro}</p>
      <CategoryBars categories={content.findingCategories} />
      {content.findings.map((finding) => (
        <FindingArticle finding={finding} commands={content.commands} />
      ))}
    </>
  );
}

interface FindingProps {
  readonly finding: Finding;
  readonly commands: readonly VisibleText[];
}

function FindingArticle({ finding, commands }: FindingProps): VNode {
  const { messages, text } = useLocale();
  const titleId = `${finding.id}-title`;
  return (
    <article id={finding.id} class={`finding is-${finding.status}`} aria-labelledby={titleId}>
      <p class="finding-head">
        <StatusMark status={finding.status} />
        <span class="finding-number">{messages.findings.number(finding.number)}</span>
      </p>
      <h3 id={titleId}>{text(finding.title)}</h3>
      <div class="finding-body">
        <Why finding={finding} />
        <Actions finding={finding} commands={commands} />
      </div>
      <Affected finding={finding} />
      {finding.graph === undefined ? null : (
        <DependencyGraphView
          graph={finding.graph}
          finding={messages.findings.number(finding.number)}
          id={finding.id}
        />
      )}
      <FinePrint finding={finding} />
    </article>
  );
}

function Why({ finding }: { readonly finding: Finding }): VNode {
  const { messages, text } = useLocale();
  return (
    <div>
      <h4>{messages.findings.why}</h4>
      <p>{text(finding.reason)}</p>
      {finding.artefacts.length === 0 ? null : (
        <p>
          {messages.findings.holdsFor}{" "}
          {finding.artefacts.map((artefact) => text(artefact)).join(", ")}
        </p>
      )}
      <CompatibilityList compatibility={finding.compatibility} />
      {finding.assumptions.length === 0 ? null : <RestsOn assumptions={finding.assumptions} />}
    </div>
  );
}

/** Folded, because the chapter on the use shows the same answers once. */
function RestsOn({ assumptions }: Pick<Finding, "assumptions">): VNode {
  const { messages, text } = useLocale();
  const { context, findings } = messages;
  const assumed = assumptions.filter((assumption) => assumption.assumed).length;
  return (
    <details class="rests-on">
      <summary>{findings.restsOn(assumptions.length, assumed)}</summary>
      <ul>
        {assumptions.map((assumption) => (
          <li>
            {text(assumption.question)} <strong>{text(assumption.answer)}</strong> (
            {assumption.assumed ? context.assumed : context.answered})
          </li>
        ))}
      </ul>
    </details>
  );
}

function Actions({ finding, commands }: FindingProps): VNode {
  const { messages, text } = useLocale();
  return (
    <div>
      <h4>{messages.findings.action}</h4>
      {finding.actions.length === 0 ? (
        <p>{messages.findings.noAction}</p>
      ) : (
        <ol>
          {finding.actions.map((action) => (
            <li>
              <WithCommands commands={commands}>{text(action)}</WithCommands>
            </li>
          ))}
        </ol>
      )}
      <TrackingLine tracking={finding.tracking} responsible={finding.responsible} />
      {finding.tracking?.note === undefined ? null : (
        <p class="aside">
          <Name>{finding.tracking.note}</Name>
        </p>
      )}
    </div>
  );
}

function Affected({ finding }: { readonly finding: Finding }): VNode {
  const { findings: texts } = useLocale().messages;
  const { components } = finding;
  const caption = `${texts.number(finding.number)}: ${texts.affected(components.length)}`;
  return (
    <details class="affected" open={components.length <= MAX_OPEN_COMPONENTS}>
      <summary>{texts.affected(components.length)}</summary>
      <DataTable
        caption={caption}
        captionShown="spoken"
        layout="wide"
        columns={[
          { label: texts.component, width: 26 },
          { label: texts.license, width: 38 },
          { label: texts.origin, width: 38 },
        ]}
      >
        {components.map((component) => (
          <AffectedRow component={component} />
        ))}
      </DataTable>
    </details>
  );
}

function AffectedRow({ component }: { readonly component: FindingComponent }): VNode {
  const { messages } = useLocale();
  const { row, expression, place, requiredBy, evidence, copyrights, url } = component;
  return (
    <tr>
      <th scope="row">
        <a href={`#${row.anchor}`}>
          <Name>{row.name}</Name>
        </a>{" "}
        <Version of={row.version} />
        <span class="cell-line">
          {row.usages.map((usage) => messages.words.usage[usage]).join(", ")}
          {url === undefined ? null : (
            <>
              {" · "}
              <SafeLink href={url}>{messages.findings.site}</SafeLink>
            </>
          )}
        </span>
      </th>
      <td>
        {expression === undefined ? null : (
          <strong class="cell-title">
            <Expression>{expression}</Expression>
          </strong>
        )}
        <EvidenceList evidence={evidence} />
        <Copyrights of={copyrights} />
      </td>
      <td>
        {place === undefined ? null : <PlaceCode place={place} />}
        {requiredBy.shown.length === 0 ? null : (
          <span class="cell-line">
            {messages.findings.requiredBy} {requiredBy.more === 0 ? null : "… › "}
            <bdi>{requiredBy.shown.join(" › ")}</bdi>
          </span>
        )}
      </td>
    </tr>
  );
}

function Copyrights(props: { readonly of: FindingComponent["copyrights"] }): VNode | null {
  const { findings: texts } = useLocale().messages;
  if (props.of.shown.length === 0) return null;
  return (
    <span class="cell-line">
      {texts.copyrights}{" "}
      <CappedList list={props.of}>{(statement) => <Name>{statement}</Name>}</CappedList>
    </span>
  );
}

function FinePrint({ finding }: { readonly finding: Finding }): VNode {
  const { messages, text } = useLocale();
  const { findings: texts, words } = messages;
  return (
    <p class="fine-print">
      {texts.rule} <code>{finding.rule}</code>
      {finding.ruleTitle === undefined ? null : ` – ${text(finding.ruleTitle)}`} · {texts.severity}:{" "}
      {words.severity[finding.severity]} · {texts.id} <code>{finding.id}</code>
    </p>
  );
}
