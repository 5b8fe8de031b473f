import type { ComponentChildren, VNode } from "preact";

import type {
  Overall,
  ReportContent,
  Responsible,
  Summary,
  Task,
  Tracking,
} from "../../../content/report-content.ts";
import type { VisibleText } from "../../../text/visible-text.ts";
import { useLocale, type Locale } from "../locale.ts";
import { Expression } from "../parts/foreign-text.tsx";
import { SignMark, StatusMark } from "../parts/status-mark.tsx";
import { TrackingLine } from "../parts/tracking-line.tsx";
import { WithCommands } from "../parts/with-commands.tsx";

const STATUSES = ["must-act", "check", "fine"] as const;

/** Where numbers of components would all be nought, or of nothing that was judged. */
const WITHOUT_COUNTS: ReadonlySet<Overall> = new Set<Overall>(["not-assessed", "nothing-found"]);

/** The page for those who read one page. */
export function SummaryBody({ content }: { readonly content: ReportContent }): VNode {
  const { summary } = content;
  return (
    <>
      <Verdict summary={summary} />
      {summary.complete ? null : <IncompleteBanner gaps={summary.gaps} />}
      {WITHOUT_COUNTS.has(summary.overall) ? null : <Counts summary={summary} />}
      <div class="columns">
        <Tasks content={content} />
        <Certainty content={content} />
      </div>
    </>
  );
}

function Verdict({ summary }: { readonly summary: Summary }): VNode {
  const { messages } = useLocale();
  const { overall } = summary;
  return (
    <div class={`verdict is-${overall}`}>
      <SignMark sign={overall} />
      <div>
        <p class="verdict-word">
          <span class="visually-hidden">{messages.summary.overallLabel}: </span>
          {messages.words.overall[overall]}
        </p>
        <p class="verdict-headline">{messages.summary.headline[overall]}</p>
        <p>{useExplanation(summary)}</p>
      </div>
    </div>
  );
}

function useExplanation(summary: Summary): string {
  const { explanation } = useLocale().messages.summary;
  const { overall, components, findings, componentTotal } = summary;
  if (overall === "must-act" || overall === "check") {
    return explanation[overall](components[overall], componentTotal, findings[overall]);
  }
  return explanation[overall](componentTotal);
}

function IncompleteBanner({ gaps }: { readonly gaps: number }): VNode {
  const { summary } = useLocale().messages;
  return (
    <div class="banner">
      <SignMark sign="incomplete" />
      <div>
        <p class="banner-word">{summary.incomplete}</p>
        <p>
          {summary.incompleteDetail(gaps)}{" "}
          <a class="screen-only" href="#diagnostics">
            {summary.incompleteLink}
          </a>
        </p>
      </div>
    </div>
  );
}

function Counts({ summary }: { readonly summary: Summary }): VNode {
  const { messages } = useLocale();
  const { components, findings, componentTotal, checkInFindingsToActOn } = summary;
  return (
    <ul class="counts" aria-label={messages.summary.countsLabel}>
      {STATUSES.map((status) => (
        <li class={`count is-${status}`}>
          <StatusMark status={status} />
          <span class="count-number">{messages.format.number(components[status])}</span>
          <span class="count-detail">{messages.summary.statusDetail(componentTotal)}</span>
          {status !== "check" || checkInFindingsToActOn === 0 ? null : (
            <span class="count-detail">
              {messages.summary.inFindingsToActOn(checkInFindingsToActOn)}
            </span>
          )}
          {status === "fine" || findings[status] === 0 ? null : (
            <span class="count-detail">{messages.summary.statusFindings(findings[status])}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Certainty({ content }: { readonly content: ReportContent }): VNode {
  const { certainty: texts, certaintyTitle } = useLocale().messages.summary;
  const { summary, context, subject } = content;
  const answers = context?.answers ?? [];
  const assumed = answers.filter((answer) => answer.assumed).length;
  return (
    <div>
      <h3>{certaintyTitle}</h3>
      <dl class="certainty">
        <Certain name={texts.scan} href={summary.complete ? undefined : "#diagnostics"}>
          {summary.complete ? texts.complete : texts.incomplete(summary.gaps)}
        </Certain>
        <Certain name={texts.licenses} href={summary.unclear === 0 ? undefined : "#unclear"}>
          {summary.unclear === 0
            ? texts.allCertain
            : texts.unclear(summary.unclear, summary.componentTotal)}
        </Certain>
        <Certain name={texts.context} href={answers.length === 0 ? undefined : "#context"}>
          {answers.length === 0 ? texts.noContext : texts.assumed(assumed, answers.length)}
        </Certain>
        <Certain name={texts.outbound} href={undefined}>
          {subject.outbound === undefined ? (
            texts.noOutbound
          ) : (
            <Expression>{subject.outbound.expression}</Expression>
          )}
        </Certain>
      </dl>
    </div>
  );
}

function Certain(props: {
  readonly name: string;
  /** The chapter that says more. */
  readonly href: string | undefined;
  readonly children: ComponentChildren;
}): VNode {
  const { name, href, children } = props;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{href === undefined ? children : <a href={href}>{children}</a>}</dd>
    </div>
  );
}

function Tasks({ content }: { readonly content: ReportContent }): VNode {
  const { messages } = useLocale();
  const { summary, commands } = content;
  return (
    <div>
      <h3>{messages.summary.tasksTitle}</h3>
      {summary.tasks.length === 0 ? (
        <p>{messages.summary.noTasks}</p>
      ) : (
        <ol class="tasks">
          {summary.tasks.map((task) => (
            <li>
              <TaskLine task={task} commands={commands} defaults={content.consultation?.defaults} />
            </li>
          ))}
        </ol>
      )}
      {summary.furtherFindings === 0 ? null : (
        <p>{messages.summary.furtherFindings(summary.furtherFindings)}</p>
      )}
      {summary.tasks.length === 0 || content.consultation !== undefined ? null : (
        <p class="aside">{messages.summary.responsibleNote}</p>
      )}
      <SinceLast content={content} />
    </div>
  );
}

/** What became different since the last version, in one sentence. */
function SinceLast({ content }: { readonly content: ReportContent }): VNode | null {
  const { changes: texts } = useLocale().messages;
  const changes = content.consultation?.changes;
  if (changes === undefined) return null;
  return (
    <p>
      <a href="#changes">
        {texts.summary(changes.since, changes.fresh.length, changes.gone.length)}
      </a>
    </p>
  );
}

function TaskLine(props: {
  readonly task: Task;
  readonly commands: readonly VisibleText[];
  /** Who settles what is no finding; absent without a consultation. */
  readonly defaults: Tracking | undefined;
}): VNode {
  const { href, title, detail, responsible } = wordTask(props.task, useLocale());
  const tracking =
    props.task.kind === "settle-finding" ? props.task.finding.tracking : props.defaults;
  return (
    <>
      <a class="task-title" href={href}>
        {title}
      </a>
      <span class="task-detail">
        <WithCommands commands={props.commands}>{detail}</WithCommands>
      </span>
      <TrackingLine tracking={tracking} responsible={responsible} />
    </>
  );
}

/** A task in words, and the chapter that says more. */
interface WordedTask {
  readonly href: string;
  readonly title: string;
  readonly detail: string;
  readonly responsible: readonly Responsible[];
}

function wordTask(task: Task, { messages, text }: Locale): WordedTask {
  const texts = messages.summary.task;
  switch (task.kind) {
    case "complete-scan":
      return {
        href: "#diagnostics",
        title: texts.completeScan,
        detail: texts.completeScanDetail(task.gaps),
        responsible: ["development"],
      };
    case "supply-evidence":
      return {
        href: "#evidence-steps",
        title: texts.supplyEvidence(task.components),
        detail: texts.supplyEvidenceDetail(task.projects),
        responsible: ["development"],
      };
    case "answer-questions":
      return {
        href: "#context",
        title: texts.answerQuestions(task.questions),
        detail: texts.answerQuestionsDetail(task.findings),
        responsible: ["management"],
      };
    case "settle-finding": {
      const [action] = task.finding.actions;
      return {
        href: `#${task.finding.id}`,
        title: text(task.finding.title),
        detail: action === undefined ? messages.findings.noAction : text(action),
        responsible: task.finding.responsible,
      };
    }
  }
}
