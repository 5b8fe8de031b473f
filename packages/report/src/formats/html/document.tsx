import type { FunctionComponent, VNode } from "preact";

import type { ReportContent } from "../../content/report-content.ts";
import { LEGAL_NOTICE } from "../../messages/legal-notice.ts";
import type { Messages } from "../../messages/messages.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { LocaleContext, useLocale, type Locale } from "./locale.ts";
import { Masthead } from "./masthead.tsx";
import { Section } from "./parts/section.tsx";
import { SignSprite } from "./parts/status-mark.tsx";
import { SCRIPT } from "./script.ts";
import { AnnexesBody } from "./sections/annexes.tsx";
import { ChangesBody } from "./sections/changes.tsx";
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
import { OutboundBody } from "./sections/outbound.tsx";
import { PlainBody } from "./sections/plain.tsx";
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
  /** Absent: in every report. */
  readonly isWanted?: (content: ReportContent) => boolean;
}

/**
 * The chapters in the order in which the report is read. An empty one says so, none is left out, but for those that only
 * some consultations have.
 */
const CHAPTERS: readonly Chapter[] = [
  { id: "summary", Body: SummaryBody },
  {
    id: "plain",
    Body: PlainBody,
    isWanted: ({ consultation }) => consultation?.plainLanguage === true,
  },
  { id: "scope", Body: ScopeBody },
  { id: "context", Body: ContextBody },
  { id: "findings", Body: FindingsBody },
  { id: "duties", Body: DutiesBody },
  { id: "outbound", Body: OutboundBody },
  { id: "decisions", Body: DecisionsBody },
  {
    id: "changes",
    Body: ChangesBody,
    isWanted: ({ consultation }) => consultation?.changes !== undefined,
  },
  { id: "unclear", Body: UnclearBody },
  { id: "evidence", Body: EvidenceBody },
  { id: "mix", Body: LicenseMixBody },
  { id: "trend", Body: TrendBody },
  { id: "inventory", Body: InventoryBody },
  { id: "diagnostics", Body: DiagnosticsBody },
  { id: "method", Body: MethodBody },
  { id: "hints", Body: HintsBody },
  { id: "annexes", Body: AnnexesBody },
];

/** The whole page. */
export function ReportDocument(props: {
  readonly content: ReportContent;
  readonly locale: Locale;
}): VNode {
  const { content, locale } = props;
  const chapters = CHAPTERS.filter(({ isWanted }) => isWanted?.(content) ?? true);
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
            <Contents chapters={chapters} />
            <main id="content">
              {chapters.map(({ id, Body }, index) => (
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
      <title>
        {messages.document.title(content.consultation?.procedure ?? content.subject.name)}
      </title>
      <style dangerouslySetInnerHTML={{ __html: STYLE }} />
    </head>
  );
}

function Contents({ chapters }: { readonly chapters: readonly Chapter[] }): VNode {
  const { messages } = useLocale();
  return (
    <nav class="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">{messages.document.contents}</h2>
      <ol>
        {chapters.map(({ id }, index) => (
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
