import type { FunctionComponent, VNode } from "preact";

import type { ReportContent } from "../../content/report-content.ts";
import { LEGAL_NOTICE } from "../../messages/legal-notice.ts";
import type { Messages } from "../../messages/messages.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { LocaleContext, useLocale, type Locale } from "./locale.ts";
import { Name } from "./parts/foreign-text.tsx";
import { Section } from "./parts/section.tsx";
import { SignSprite } from "./parts/status-mark.tsx";
import { SCRIPT } from "./script.ts";
import { ContextBody } from "./sections/context.tsx";
import { DecisionsBody } from "./sections/decisions.tsx";
import { DiagnosticsBody } from "./sections/diagnostics.tsx";
import { DutiesBody } from "./sections/duties.tsx";
import { EvidenceBody } from "./sections/evidence.tsx";
import { FindingsBody } from "./sections/findings.tsx";
import { HintsBody } from "./sections/hints.tsx";
import { InventoryBody } from "./sections/inventory.tsx";
import { LicenseMixBody } from "./sections/license-mix.tsx";
import { MethodBody } from "./sections/method.tsx";
import { ScopeBody } from "./sections/scope.tsx";
import { SummaryBody } from "./sections/summary.tsx";
import { TrendBody } from "./sections/trend.tsx";
import { UnclearBody } from "./sections/unclear.tsx";
import { STYLE } from "./style/style.ts";

/** The parts of the catalogue that have a heading. */
type ChapterId = {
  readonly [Key in keyof Messages]: Messages[Key] extends { readonly title: string } ? Key : never;
}[keyof Messages];

/** A chapter; its id is the same in every language. */
interface Chapter {
  readonly id: ChapterId;
  readonly Body: FunctionComponent<{ content: ReportContent }>;
}

/** The chapters in the order in which the report is read; an empty one says so, none is left out. */
const CHAPTERS: readonly Chapter[] = [
  { id: "summary", Body: SummaryBody },
  { id: "scope", Body: ScopeBody },
  { id: "context", Body: ContextBody },
  { id: "findings", Body: FindingsBody },
  { id: "duties", Body: DutiesBody },
  { id: "decisions", Body: DecisionsBody },
  { id: "mix", Body: LicenseMixBody },
  { id: "trend", Body: TrendBody },
  { id: "unclear", Body: UnclearBody },
  { id: "evidence", Body: EvidenceBody },
  { id: "inventory", Body: InventoryBody },
  { id: "diagnostics", Body: DiagnosticsBody },
  { id: "method", Body: MethodBody },
  { id: "hints", Body: HintsBody },
];

/** The whole page. */
export function ReportDocument(props: {
  readonly content: ReportContent;
  readonly locale: Locale;
}): VNode {
  const { content, locale } = props;
  return (
    <LocaleContext.Provider value={locale}>
      <html lang={locale.language}>
        <Head content={content} />
        <body>
          <a class="skip-link" href="#content">
            {locale.messages.document.skipLink}
          </a>
          <SignSprite />
          <Masthead content={content} />
          <div class="page">
            <Contents />
            <main id="content">
              {CHAPTERS.map(({ id, Body }, index) => (
                <Section id={id} number={index + 1} title={locale.messages[id].title}>
                  <Body content={content} />
                </Section>
              ))}
            </main>
          </div>
          <Colophon content={content} />
          <script dangerouslySetInnerHTML={{ __html: SCRIPT }} />
        </body>
      </html>
    </LocaleContext.Provider>
  );
}

function Head({ content }: { readonly content: ReportContent }): VNode {
  const { messages } = useLocale();
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy(STYLE, SCRIPT)} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <meta name="generator" content={`Lizenzlotse ${content.method.toolVersion}`} />
      <title>{messages.document.title(content.subject.name)}</title>
      <style dangerouslySetInnerHTML={{ __html: STYLE }} />
    </head>
  );
}

function Masthead({ content }: { readonly content: ReportContent }): VNode {
  const { messages } = useLocale();
  const { document: texts, words, format } = messages;
  const { subject, method } = content;
  return (
    <header class="masthead">
      <div class="masthead-inner">
        <p class="kind">{texts.kind}</p>
        <h1>
          <Name>{subject.name}</Name>{" "}
          {subject.version === undefined ? null : (
            <span class="subject-version">{subject.version}</span>
          )}
        </h1>
        <dl class="facts">
          <div>
            <dt>{texts.createdAt}</dt>
            <dd>
              <time dateTime={content.createdAt}>{format.dateTime(content.createdAt)}</time>
            </dd>
          </div>
          {method.policy === undefined ? null : (
            <div>
              <dt>{texts.policy}</dt>
              <dd>
                {method.policy.name} ({words.policySource[method.policy.source]})
              </dd>
            </div>
          )}
        </dl>
      </div>
    </header>
  );
}

function Contents(): VNode {
  const { messages } = useLocale();
  return (
    <nav class="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">{messages.document.contents}</h2>
      <ol>
        {CHAPTERS.map(({ id }, index) => (
          <li>
            <a href={`#${id}`}>
              <span class="contents-number">{index + 1}</span> {messages[id].title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Colophon({ content }: { readonly content: ReportContent }): VNode {
  const { language, messages } = useLocale();
  return (
    <footer class="colophon">
      <p>{LEGAL_NOTICE[language]}</p>
      <p>{messages.document.createdWith(content.method.toolVersion)}</p>
    </footer>
  );
}
