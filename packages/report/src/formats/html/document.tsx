import type { VNode } from "preact";

import type { ReportContent } from "../../content/report-content.ts";
import { LEGAL_NOTICE } from "../../messages/legal-notice.ts";
import { type Chapter, chaptersOf } from "./chapters.tsx";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { LocaleContext, useLocale, type Locale } from "./locale.ts";
import { Masthead } from "./masthead.tsx";
import { Section } from "./parts/section.tsx";
import { SignSprite } from "./parts/status-mark.tsx";
import { SCRIPT } from "./script.ts";
import { styleFor } from "./style/style.ts";

/** The whole page. */
export function ReportDocument(props: {
  readonly content: ReportContent;
  readonly locale: Locale;
}): VNode {
  const { content, locale } = props;
  const chapters = chaptersOf(content, locale);
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
              {chapters.map(({ id, title, body }, index) => (
                <Section id={id} number={index + 1} title={title}>
                  {body}
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
  const style = styleFor(content.template?.accentColor);
  const hasPicture = content.template?.logo !== undefined;
  return (
    <head>
      <meta charset="utf-8" />
      <meta
        http-equiv="Content-Security-Policy"
        content={contentSecurityPolicy({ style, script: SCRIPT, hasPicture })}
      />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <meta name="generator" content={`Lizenzlotse ${content.method.toolVersion}`} />
      <title>
        {messages.document.title(content.consultation?.procedure ?? content.subject.name)}
      </title>
      <style dangerouslySetInnerHTML={{ __html: style }} />
    </head>
  );
}

function Contents({ chapters }: { readonly chapters: readonly Chapter[] }): VNode {
  const { messages } = useLocale();
  return (
    <nav class="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">{messages.document.contents}</h2>
      <ol>
        {chapters.map(({ id, title }, index) => (
          <li>
            <a href={`#${id}`}>
              <span class="contents-number">{index + 1}</span> {title}
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
