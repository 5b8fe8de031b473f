/** A public key that is trusted. */
export interface TrustedKey {
  readonly publicKey: Uint8Array;
  /** Whose it is, where an allowed-signers file says so. */
  readonly signer?: string | undefined;
  /** Purposes that it is limited to. */
  readonly namespaces?: readonly string[] | undefined;
  /** Milliseconds since 1970; a signature counts only while they hold, now. */
  readonly validAfterMs?: number | undefined;
  readonly validBeforeMs?: number | undefined;
}
