export { layoutOf, type Section } from "./layout.ts";
export { outlineOf } from "./outline-of.ts";
export type {
  Alignment,
  Block,
  Cell,
  Group,
  GroupRole,
  Heading,
  Inline,
  List,
  Outline,
  Paragraph,
  Picture,
  Table,
  TableColumn,
  TextRun,
  TextStyle,
} from "./outline.ts";
export { type DocumentWords, documentWords } from "../messages/document-words.ts";
export { codePointName } from "../text/visible-text.ts";
export { type Sign, SIGN_SHAPES } from "../text/sign-shapes.ts";
