/** The library ships no types; these describe version 5.0.0. */
declare module "spdx-expression-parse" {
  export interface LicenseNode {
    readonly license: string;
    readonly plus?: true;
    readonly exception?: string;
  }

  export interface ConjunctionNode {
    readonly left: ExpressionNode;
    readonly conjunction: "and" | "or";
    readonly right: ExpressionNode;
  }

  export type ExpressionNode = LicenseNode | ConjunctionNode;

  /** @throws {Error} where the text is no expression. */
  // eslint-disable-next-line import-x/no-default-export -- it describes what the library does
  export default function parse(text: string): ExpressionNode;
}
