/** What an action of `lotse publish` came to. */
export interface PublishAnswer {
  readonly page: string;
  /** The same for programs. */
  readonly document: unknown;
  readonly exitCode: number;
}
