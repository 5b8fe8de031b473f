import type { ComponentChildren, VNode } from "preact";

import type { ReportContent, ScanScope, Subject } from "../../../content/report-content.ts";
import { useLocale } from "../locale.ts";
import { DataTable, FactTable } from "../parts/data-table.tsx";
import { CappedList, Name, PlaceCode } from "../parts/foreign-text.tsx";

/** Exclusions that somebody asked for and should have given a reason for. */
const ASKED_FOR: ReadonlySet<string> = new Set(["command-line", "configuration"]);

/** Longer lists of projects are folded. */
const MAX_OPEN_PROJECTS = 12;

/** What was scanned, how, and what was left out. */
export function ScopeBody({ content }: { readonly content: ReportContent }): VNode {
  const { messages } = useLocale();
  const { scope } = content;
  return (
    <>
      <FactTable
        caption={messages.scope.factsCaption}
        columns={[messages.scope.fact, messages.scope.value]}
        facts={useFacts(content.subject, scope)}
      />
      <Projects scope={scope} />
      <h3>{messages.scope.notLookedAtTitle}</h3>
      <ul>
        <li>{messages.scope.limits[scope.depth]}</li>
        {scope.archives === "closed" ? <li>{messages.scope.archivesClosed}</li> : null}
        {scope.excluded.shown.length === 0 ? <li>{messages.scope.nothingExcluded}</li> : null}
      </ul>
      <Excluded scope={scope} />
      <Roles scope={scope} />
      <NotDone content={content} />
    </>
  );
}

/** The same in every report: what no setting makes the tool do, and how far its knowledge was reviewed. */
function NotDone({ content }: { readonly content: ReportContent }): VNode {
  const { scope: texts } = useLocale().messages;
  return (
    <div class="box" id="not-done">
      <h3>{texts.notDoneTitle}</h3>
      <ul>
        {texts.notDone.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <p>{texts.knowledge(content.knowledge)}</p>
    </div>
  );
}

function useFacts(
  subject: Subject,
  scope: ScanScope,
): readonly (readonly [string, ComponentChildren])[] {
  const { scope: texts, words, format } = useLocale().messages;
  const { filesListed, filesRead, bytesRead, components } = scope.counts;
  return [
    [texts.subject, <SubjectName subject={subject} />],
    [texts.outbound, <Outbound subject={subject} />],
    [texts.depth, words.depth[scope.depth]],
    [texts.archives, words.archives[scope.archives]],
    [texts.gitignore, words.gitignore[scope.gitignore]],
    [texts.files, texts.filesValue(filesListed, filesRead, bytesRead)],
    [texts.components, format.number(components)],
    [
      `${texts.components} ${texts.byEcosystem}`,
      scope.ecosystems
        .map(({ name, components: count }) => `${name} ${format.number(count)}`)
        .join(" · "),
    ],
    [
      `${texts.components} ${texts.byUsage}`,
      <>
        {scope.usages
          .map(({ usage, components: count }) => `${words.usage[usage]} ${format.number(count)}`)
          .join(" · ")}
        <br />
        <span class="aside">{texts.usageNote}</span>
      </>,
    ],
  ];
}

function SubjectName({ subject }: { readonly subject: Subject }): VNode {
  return (
    <>
      <Name>{subject.name}</Name>
      {subject.version === undefined ? null : (
        <>
          {" "}
          <Name>{subject.version}</Name>
        </>
      )}
    </>
  );
}

function Outbound({ subject }: { readonly subject: Subject }): VNode {
  const { scope } = useLocale().messages;
  if (subject.outbound === undefined) return <>{scope.outboundMissing}</>;
  return (
    <>
      <Name>{subject.outbound.expression}</Name>{" "}
      <CappedList list={subject.outbound.places}>
        {(place) => <PlaceCode place={place} />}
      </CappedList>
    </>
  );
}

function Projects({ scope }: { readonly scope: ScanScope }): VNode | null {
  const { scope: texts, words } = useLocale().messages;
  const { shown, more } = scope.projects;
  if (shown.length === 0) return null;
  const caption = texts.projectsCaption(shown.length + more);
  return (
    <details open={shown.length <= MAX_OPEN_PROJECTS}>
      <summary>{caption}</summary>
      <DataTable
        caption={caption}
        captionShown="spoken"
        columns={[{ label: texts.project }, { label: texts.place }]}
      >
        {shown.map((project) => (
          <tr>
            <th scope="row">
              <Name>{project.name}</Name> {project.version}
            </th>
            <td>{project.place === undefined ? null : <PlaceCode place={project.place} />}</td>
          </tr>
        ))}
      </DataTable>
      {more === 0 ? null : <p>{words.more(more)}</p>}
    </details>
  );
}

function Excluded({ scope }: { readonly scope: ScanScope }): VNode | null {
  const { scope: texts, words, format } = useLocale().messages;
  const { shown, more } = scope.excluded;
  if (shown.length === 0) return null;
  return (
    <>
      <DataTable
        caption={texts.excludedCaption}
        columns={[
          { label: texts.pattern },
          { label: texts.excludedBy },
          { label: texts.reason },
          { label: texts.excludedFiles, align: "end" },
        ]}
      >
        {shown.map(({ pattern, origin, reason, files }) => (
          <tr>
            <th scope="row">
              <code>{pattern}</code>
            </th>
            <td>{words.exclusionOrigin[origin]}</td>
            <td>{reason ?? (ASKED_FOR.has(origin) ? texts.noReason : null)}</td>
            <td class="align-end">{format.number(files)}</td>
          </tr>
        ))}
      </DataTable>
      {more === 0 ? null : <p>{words.more(more)}</p>}
    </>
  );
}

function Roles({ scope }: { readonly scope: ScanScope }): VNode | null {
  const { scope: texts, words } = useLocale().messages;
  const { shown, more } = scope.roles;
  if (shown.length === 0) return null;
  return (
    <>
      <DataTable
        caption={texts.rolesCaption}
        columns={[{ label: texts.pattern }, { label: texts.role }, { label: texts.reason }]}
      >
        {shown.map(({ pattern, role, reason }) => (
          <tr>
            <th scope="row">
              <code>{pattern}</code>
            </th>
            <td>{words.role[role]}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </DataTable>
      {more === 0 ? null : <p>{words.more(more)}</p>}
    </>
  );
}
