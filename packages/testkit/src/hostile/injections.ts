/** A text that does something somewhere, if somebody forgets what it is. */
export interface Injection {
  /** What it would do, and where. */
  readonly name: string;
  readonly text: string;
}

/**
 * Everything that is active in one of the formats that are written: to be put into names, versions, licences, paths,
 * authors and reasons. Written for the purpose; where a text calls `lotseAlarm`, a browser that ran it would tell.
 */
export const INJECTIONS: readonly Injection[] = [
  injection("HTML: script", "<script>lotseAlarm(1)</script>"),
  injection("HTML: end of a script", "</script><script>lotseAlarm(2)</script>"),
  injection("HTML: handler of a picture", "<img src=x onerror=lotseAlarm(3)>"),
  injection("HTML: picture from elsewhere", '<img src="https://tracker.example/p.gif">'),
  injection("HTML: end of title and style", "</title></style><svg onload=lotseAlarm(4)>"),
  injection("HTML: attribute", `" onmouseover="lotseAlarm(5)" autofocus onfocus="lotseAlarm(6)`),
  injection("HTML: attribute in single quotes", "' onfocus='lotseAlarm(7)' autofocus='"),
  injection("HTML: address", "javascript:lotseAlarm(8)"),
  injection("HTML: data address", "data:text/html,<script>lotseAlarm(9)</script>"),
  injection("HTML: comment", "--><!--<!-- --!>"),
  injection(
    "HTML: frame and form",
    "<iframe src=//evil.example></iframe><form action=//evil.example>",
  ),
  injection("HTML: refresh", '<meta http-equiv="refresh" content="0;url=https://evil.example">'),
  injection("HTML: style", "<style>*{background:url(//evil.example)}</style>"),
  injection("HTML: entities", "&lt;b&gt;&amp;&#60;script&#62;"),
  injection("XML: end of character data", "]]><x/>"),
  injection("XML: entity", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;'),
  injection("XML: illegal characters", "a\u0000b\u0001c\u000bd\uFFFEe\uFFFF"),
  injection("XML: half a pair", "a\uD800b\uDC00"),
  injection("CSV: formula", '=HYPERLINK("https://evil.example";"x")'),
  injection("CSV: command", "=cmd|' /C calc'!A0"),
  injection("CSV: sign", "+1+1"),
  injection("CSV: minus", "-2+3"),
  injection("CSV: at", "@SUM(1+1)"),
  injection("CSV: tab", "\t=1+1"),
  injection("CSV: quote and separator", 'a";b,"c\r\n=1+1'),
  injection(
    "terminal: title, clear, link",
    "\u001b]0;owned\u0007\u001b[2J\u001b]8;;https://evil.example\u0007x",
  ),
  injection("terminal: C1 control", "\u009b31mred\u009d0;t\u009c"),
  injection("terminal: overwriting", "fine\r\u0008\u0008BAD"),
  injection("text: bidirectional override", "safe\u202Egnp.exe\u2066x\u2069"),
  injection("text: invisible", "a\u200Bb\u2060c\u{E0041}d\uFEFF"),
  injection("text: line ends", "one\ntwo\rthree\u2028four\u2029five\u0085six"),
  injection(
    "Markdown: link and picture",
    "[x](javascript:lotseAlarm(10)) ![y](https://tracker.example/p.gif)",
  ),
  injection("Markdown: table and code", "a | b `c` ``` d"),
  injection("Markdown: structure", "\n# Freigegeben\n\n- [x] geprüft\n***\n> "),
  injection(
    "Markdown: mention and reference",
    "@verwaltung #1 !2 www.example.org https://evil.example",
  ),
  injection("Markdown: reference definition", "[a]: https://evil.example"),
  injection("Typst: code", '#panic("x") #eval("1") $x$ @label <label> `raw` \\u{41} = Titel'),
  injection("workflow: command", "::error file=a,line=1::x%0A::set-output name=a::b"),
  injection("workflow: command on a line", "\n::add-mask::x\n::stop-commands::t"),
  injection("GitLab: section", "\u001b[0Ksection_start:1:x[collapsed=true]\r\u001b[0Kx"),
  injection("GitLab: section in plain text", "section_start:1700000000:owned\r"),
  injection("JSON: prototype", "__proto__"),
  injection("template: placeholder", "{shown} {0} %s ${1} {{7*7}}"),
  injection("text: very long", "x".repeat(5_000)),
];

function injection(name: string, text: string): Injection {
  return { name, text };
}
