import type { VNode } from "preact";

import type { ReportContent, Summary, Task } from "../../../content/report-content.ts";
import { useLocale } from "../locale.ts";
import { Expression } from "../parts/foreign-text.tsx";
import { SignMark, StatusMark } from "../parts/status-mark.tsx";

const STATUSES = ["must-act", "check", "fine"] as const;

/** The page for those who read one page. */
export function SummaryBody({ content }: { readonly content: ReportContent }): VNode {
  const { summary } = content;
  return (
    <>
      <Verdict summary={summary} />
      {summary.complete ? null : <IncompleteBanner gaps={summary.gaps} />}
      {summary.overall === "not-assessed" ? null : <Counts summary={summary} />}
      <div class="columns">
        <Tasks summary={summary} />
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
  const { components, findings, componentTotal } = summary;
  return (
    <ul class="counts" aria-label={messages.summary.countsLabel}>
      {STATUSES.map((status) => (
        <li class={`count is-${status}`}>
          <StatusMark status={status} />
          <span class="count-number">{messages.format.number(components[status])}</span>
          <span class="count-detail">{messages.summary.statusDetail(componentTotal)}</span>
          {status === "fine" ? null : (
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
        <div>
          <dt>{texts.scan}</dt>
          <dd>
            {summary.complete ? (
              texts.complete
            ) : (
              <a href="#diagnostics">{texts.incomplete(summary.gaps)}</a>
            )}
          </dd>
        </div>
        <div>
          <dt>{texts.licenses}</dt>
          <dd>
            {summary.unclear === 0 ? (
              texts.allCertain
            ) : (
              <a href="#unclear">{texts.unclear(summary.unclear, summary.componentTotal)}</a>
            )}
          </dd>
        </div>
        <div>
          <dt>{texts.context}</dt>
          <dd>
            {answers.length === 0 ? (
              texts.noContext
            ) : (
              <a href="#context">{texts.assumed(assumed, answers.length)}</a>
            )}
          </dd>
        </div>
        <div>
          <dt>{texts.outbound}</dt>
          <dd>
            {subject.outbound === undefined ? (
              texts.noOutbound
            ) : (
              <Expression>{subject.outbound.expression}</Expression>
            )}
          </dd>
        </div>
      </dl>
    </div>
  );
}

function Tasks({ summary }: { readonly summary: Summary }): VNode {
  const { messages } = useLocale();
  return (
    <div>
      <h3>{messages.summary.tasksTitle}</h3>
      {summary.tasks.length === 0 ? (
        <p>{messages.summary.noTasks}</p>
      ) : (
        <ol class="tasks">
          {summary.tasks.map((task) => (
            <li>
              <TaskText task={task} />
            </li>
          ))}
        </ol>
      )}
      {summary.furtherFindings === 0 ? null : (
        <p>{messages.summary.furtherFindings(summary.furtherFindings)}</p>
      )}
    </div>
  );
}

function TaskText({ task }: { readonly task: Task }): VNode {
  const { messages, text } = useLocale();
  const texts = messages.summary.task;
  switch (task.kind) {
    case "complete-scan":
      return (
        <TaskLine
          href="#diagnostics"
          title={texts.completeScan}
          detail={texts.completeScanDetail(task.gaps)}
        />
      );
    case "supply-evidence":
      return (
        <TaskLine
          href="#evidence-steps"
          title={texts.supplyEvidence(task.components)}
          detail={texts.supplyEvidenceDetail(task.projects)}
        />
      );
    case "answer-questions":
      return (
        <TaskLine
          href="#context"
          title={texts.answerQuestions(task.questions)}
          detail={texts.answerQuestionsDetail(task.findings)}
        />
      );
    case "settle-finding": {
      const { finding } = task;
      const action = finding.actions[0];
      return (
        <TaskLine
          href={`#${finding.id}`}
          title={text(finding.title)}
          detail={`${messages.words.components(finding.components.length)}. ${action ? text(action) : messages.findings.noAction}`}
        />
      );
    }
  }
}

function TaskLine(props: {
  readonly href: string;
  readonly title: string;
  readonly detail: string;
}): VNode {
  return (
    <>
      <a class="task-title" href={props.href}>
        {props.title}
      </a>
      <span class="task-detail">{props.detail}</span>
    </>
  );
}
