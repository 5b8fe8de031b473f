import type { VNode } from "preact";

import type { Question, ReportContent, UsageContext } from "../../../content/report-content.ts";
import { useLocale } from "../locale.ts";
import { DataTable } from "../parts/data-table.tsx";

/** What was assumed about the use, and which answers would clear findings. */
export function ContextBody({ content }: { readonly content: ReportContent }): VNode {
  const { messages, text } = useLocale();
  const { context } = content;
  if (context === undefined) return <p>{messages.context.notAssessed}</p>;
  return (
    <>
      <p class="lead">{messages.context.intro}</p>
      <Questions questions={context.questions} />
      {content.artefacts.length < 2 ? (
        <Answers caption={messages.context.caption} answers={context.answers} />
      ) : (
        content.artefacts.map(({ name, answers }) => (
          <Answers caption={messages.context.captionOf(text(name))} answers={answers} />
        ))
      )}
    </>
  );
}

function Questions({ questions }: { readonly questions: readonly Question[] }): VNode {
  const { context: texts } = useLocale().messages;
  if (questions.length === 0) return <p>{texts.noQuestions}</p>;
  return (
    <div class="box">
      <h3>{texts.questionsTitle}</h3>
      <ol class="questions">
        {questions.map((question) => (
          <OpenQuestion question={question} />
        ))}
      </ol>
    </div>
  );
}

function OpenQuestion({ question }: { readonly question: Question }): VNode {
  const { messages, text } = useLocale();
  const { context: texts, findings } = messages;
  return (
    <li>
      <p class="question">{text(question.question)}</p>
      <p>
        {texts.currentAssumption} {text(question.assumption)}
      </p>
      {question.findings.length === 0 ? null : (
        <p>
          {texts.wouldClear}{" "}
          {question.findings.map((finding, index) => (
            <>
              {index === 0 ? null : ", "}
              <a href={`#${finding.id}`}>{findings.number(finding.number)}</a>
            </>
          ))}
        </p>
      )}
    </li>
  );
}

interface AnswersProps {
  readonly caption: string;
  readonly answers: UsageContext["answers"];
}

function Answers({ caption, answers }: AnswersProps): VNode | null {
  const { messages, text } = useLocale();
  const texts = messages.context;
  if (answers.length === 0) return null;
  return (
    <DataTable
      caption={caption}
      columns={[{ label: texts.question }, { label: texts.answer }, { label: texts.state }]}
    >
      {answers.map(({ question, answer, assumed }) => (
        <tr>
          <th scope="row">{text(question)}</th>
          <td>{text(answer)}</td>
          <td>{assumed ? texts.assumed : texts.answered}</td>
        </tr>
      ))}
    </DataTable>
  );
}
