/** The library ships no types; these describe version 5.0.0. */
declare module "spdx-expression-parse" {
  interface LicenseNode {
    readonly license: string;
    readonly plus?: true;
    readonly exception?: string;
  }

  interface ConjunctionNode {
    readonly left: Node;
    readonly conjunction: "and" | "or";
    readonly right: Node;
  }

  type Node = LicenseNode | ConjunctionNode;

  /** @throws {Error} where the text is no expression. */
  export default function parse(text: string): Node;
}
