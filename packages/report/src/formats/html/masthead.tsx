import type { ComponentChildren, VNode } from "preact";

import type { ConsultationView, ReportContent } from "../../content/report-content.ts";
import { useLocale } from "./locale.ts";
import { Brand } from "./parts/brand.tsx";
import { Name } from "./parts/foreign-text.tsx";

/** The head of the page: a cover with everything a file needs where it belongs to a consultation, else a short one. */
export function Masthead({ content }: { readonly content: ReportContent }): VNode {
  const { messages } = useLocale();
  const { document: texts, words } = messages;
  const { consultation } = content;
  const status =
    consultation === undefined
      ? ""
      : ` · ${words.releaseStatus[consultation.status]} ${consultation.version}`;
  return (
    <header class="masthead">
      <div class="masthead-inner">
        <Brand template={content.template} />
        <p class="kind">{`${texts.kind}${status}`}</p>
        <Title content={content} />
        <dl class={consultation === undefined ? "facts" : "facts cover"}>
          {consultation === undefined ? null : (
            <CoverFacts consultation={consultation} subject={content.subject} />
          )}
          <MadeFacts content={content} />
        </dl>
      </div>
    </header>
  );
}

function Title({ content }: { readonly content: ReportContent }): VNode {
  const { subject, consultation } = content;
  if (consultation !== undefined) {
    return (
      <h1>
        <Name>{consultation.procedure}</Name>
      </h1>
    );
  }
  return (
    <h1>
      <Name>{subject.name}</Name>{" "}
      {subject.version === undefined ? null : (
        <span class="subject-version">{subject.version}</span>
      )}
    </h1>
  );
}

function CoverFacts(props: {
  readonly consultation: ConsultationView;
  readonly subject: ReportContent["subject"];
}): VNode {
  const { document: texts, words } = useLocale().messages;
  const { cover } = texts;
  const { consultation, subject } = props;
  const { agency, reference, client, editor, contact, confidentiality } = consultation;
  return (
    <>
      <Fact name={cover.reference}>
        <Name>{reference}</Name>
      </Fact>
      <Fact name={cover.agency}>
        <Name>{agency}</Name>
      </Fact>
      <Fact name={cover.subject}>
        <Name>{subject.name}</Name>
        {subject.version === undefined ? null : (
          <>
            {" "}
            <Name>{subject.version}</Name>
          </>
        )}
      </Fact>
      {client === undefined ? null : (
        <Fact name={cover.client}>
          <Name>{client}</Name>
        </Fact>
      )}
      <Editor editor={editor} contact={contact} />
      <Fact name={cover.version}>
        {consultation.version} ({words.releaseStatus[consultation.status]})
      </Fact>
      <Fact name={cover.confidentiality}>{words.confidentiality[confidentiality]}</Fact>
    </>
  );
}

function Editor({ editor, contact }: Pick<ConsultationView, "editor" | "contact">): VNode {
  const { cover } = useLocale().messages.document;
  return (
    <Fact name={contact === undefined ? cover.editor : cover.editorWithContact}>
      <Name>{editor}</Name>
      {contact === undefined ? null : (
        <>
          {", "}
          <Name>{contact}</Name>
        </>
      )}
    </Fact>
  );
}

function MadeFacts({ content }: { readonly content: ReportContent }): VNode {
  const { document: texts, words, format } = useLocale().messages;
  const { policy } = content.method;
  return (
    <>
      <Fact name={texts.createdAt}>
        <time dateTime={content.createdAt}>{format.dateTime(content.createdAt)}</time>
      </Fact>
      {policy === undefined ? null : (
        <Fact name={texts.policy}>
          {policy.name} ({words.policySource[policy.source]})
        </Fact>
      )}
    </>
  );
}

function Fact(props: { readonly name: string; readonly children: ComponentChildren }): VNode {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
