/** SHA-256 (NIST, 2.16.840.1.101.3.4.2.1). */
export const SHA_256 = "2.16.840.1.101.3.4.2.1";

/** Signed data (RFC 5652, section 5.1). */
export const SIGNED_DATA = "1.2.840.113549.1.7.2";

/** What a time-stamp token says (RFC 3161, section 2.4.2). */
export const TST_INFO = "1.2.840.113549.1.9.16.1.4";
