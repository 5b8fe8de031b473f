import type { ComponentChildren, VNode } from "preact";

import type { ExcerptLineView, ExcerptView } from "../../../content/excerpt-content.ts";
import type { ReportContent } from "../../../content/report-content.ts";
import { useLocale } from "../locale.ts";
import { DataTable, type Column } from "../parts/data-table.tsx";
import { Expression } from "../parts/foreign-text.tsx";

/** What the files say where findings rest on it, beside the texts of the licences. */
export function EvidenceBody({ content }: { readonly content: ReportContent }): VNode {
  const { evidence: texts } = useLocale().messages;
  if (content.excerpts.length === 0) return <p>{texts.none}</p>;
  return (
    <>
      <p class="lead">{texts.intro(content.excerpts.length)}</p>
      <p>
        {texts.legend} <ins>{texts.addedExample}</ins> · <del>{texts.missingExample}</del> ·{" "}
        <span class="variable">{texts.variableExample}</span>
      </p>
      {content.excerpts.map((excerpt) => (
        <Excerpt excerpt={excerpt} />
      ))}
    </>
  );
}

function Excerpt({ excerpt }: { readonly excerpt: ExcerptView }): VNode {
  const { evidence: texts } = useLocale().messages;
  const { anchor, path, startLine, endLine, expression, beside } = excerpt;
  const place = `${path}, ${texts.lines(startLine, endLine)}`;
  const columns: readonly Column[] = [
    { label: texts.line, width: 8 },
    { label: texts.file },
    ...(beside === undefined ? [] : [{ label: texts.license(beside) }]),
  ];
  return (
    <details class="excerpt" id={anchor}>
      <summary>
        <code class="place">
          <bdi>{path}</bdi>
        </code>
        , {texts.lines(startLine, endLine)}: <Expression>{expression}</Expression>
      </summary>
      <p class="aside">
        <Facts excerpt={excerpt} />
      </p>
      <DataTable caption={place} captionShown="spoken" columns={columns}>
        {excerpt.lines.map((line) => (
          <Line line={line} isCompared={beside !== undefined} />
        ))}
        {excerpt.omittedLines === 0 ? null : (
          <Omitted count={excerpt.omittedLines} isCompared={beside !== undefined} />
        )}
      </DataTable>
    </details>
  );
}

function Facts({ excerpt }: { readonly excerpt: ExcerptView }): VNode {
  const { evidence: texts, words } = useLocale().messages;
  const { kind, beside, addedWords, missingWords, rule, sha256 } = excerpt;
  return (
    <>
      {words.match[kind]};{" "}
      {beside === undefined ? texts.onlyNamed : texts.difference(addedWords, missingWords)}{" "}
      {texts.rule} <code>{rule}</code> · {texts.digest} <code>{sha256}</code>
    </>
  );
}

interface LineProps {
  readonly line: ExcerptLineView;
  readonly isCompared: boolean;
}

function Line({ line, isCompared }: LineProps): VNode {
  const { evidence: texts } = useLocale().messages;
  return (
    <>
      {line.omittedBefore === 0 ? null : (
        <Omitted count={line.omittedBefore} isCompared={isCompared} />
      )}
      <tr class={line.differs ? "differs" : undefined}>
        <th scope="row" class="line-number">
          {line.line}
          {line.differs ? (
            <>
              {" "}
              <span aria-hidden="true">≠</span>
              <span class="visually-hidden"> {texts.differs}</span>
            </>
          ) : null}
        </th>
        <td>{inOrder(line.parts.map(({ kind, file }) => fileSide(kind, file)))}</td>
        {isCompared ? (
          <td>{inOrder(line.parts.map(({ kind, license }) => licenseSide(kind, license)))}</td>
        ) : null}
      </tr>
    </>
  );
}

type Part = ExcerptLineView["parts"][number];

function fileSide(kind: Part["kind"], text: Part["file"]): ComponentChildren {
  if (text === "") return null;
  if (kind === "added") return <Added>{text}</Added>;
  return kind === "equal" ? <bdi>{text}</bdi> : <Variable>{text}</Variable>;
}

function licenseSide(kind: Part["kind"], text: Part["license"]): ComponentChildren {
  if (text === "") return null;
  if (kind === "missing") return <Missing>{text}</Missing>;
  return kind === "equal" ? <bdi>{text}</bdi> : <Variable>{text}</Variable>;
}

/** Stretches with a blank between them. */
function inOrder(parts: readonly ComponentChildren[]): ComponentChildren {
  return parts
    .filter((part) => part !== null)
    .map((part, index) => (
      <>
        {index === 0 ? null : " "}
        {part}
      </>
    ));
}

/** Words that only the file has. Said in words, too: neither screen readers nor documents show a line below them. */
function Added(props: { readonly children: ComponentChildren }): VNode {
  const { evidence: texts } = useLocale().messages;
  return (
    <ins>
      <Mark>{texts.added}</Mark>
      <bdi>{props.children}</bdi>
      <MarkEnd />
    </ins>
  );
}

/** Words of the licence that the file lacks. */
function Missing(props: { readonly children: ComponentChildren }): VNode {
  const { evidence: texts } = useLocale().messages;
  return (
    <del>
      <Mark>{texts.missing}</Mark>
      <bdi>{props.children}</bdi>
      <MarkEnd />
    </del>
  );
}

/** A place where the licence lets words vary, or that may be left out. */
function Variable(props: { readonly children: ComponentChildren }): VNode {
  const { evidence: texts } = useLocale().messages;
  return (
    <span class="variable">
      <Mark>{texts.variable}</Mark>
      <bdi>{props.children}</bdi>
      <MarkEnd />
    </span>
  );
}

function Mark(props: { readonly children: string }): VNode {
  return <span class="visually-hidden">[{props.children}: </span>;
}

function MarkEnd(): VNode {
  return <span class="visually-hidden"> ]</span>;
}

function Omitted(props: { readonly count: number; readonly isCompared: boolean }): VNode {
  const { evidence: texts } = useLocale().messages;
  return (
    <tr class="omitted">
      <th scope="row">…</th>
      <td>{texts.omitted(props.count)}</td>
      {props.isCompared ? <td /> : null}
    </tr>
  );
}
