/**
 * Sentences that name a licence and grant nothing under it. Patterns as in a family rule; what they cover is read as
 * one phrase, so the names inside are not seen.
 */
export const ASIDES: readonly string[] = [
  // Behind the macros of GNU gettext, which have a licence of their own.
  "the actual code of the gnu gettext library is covered by the gnu library|lesser general public license and the rest of the gnu gettext package (package) (is) (covered) by the gnu general public license",
  "not available under the gnu general public license or the gnu library|lesser general public license but which still want",
  "not available under the gnu public license but which still want",
  // At the end of the GNU licences.
  "apply these terms to your new programs",
  "the gnu general public license does not permit incorporating your program into proprietary programs",
  // At the end of the SSLeay licence.
  "another distribution license including the gnu public license",
  // In the LGPL, version 3.
  "refers to version 3 of the gnu general public license",
  "refers to version 3 of the gnu lesser general public license",
  "incorporates the terms and conditions of version 3 of the gnu general public license",
  // Exceptions that speak of the licence of what something is combined with.
  "software that is licensed under the gplv 2 combined software",
  "conflicts with the conditions of the gplv 2 (or) (lgplv) (2)",
  // In permissions to link with OpenSSL.
  "modified versions of (the) openssl (library) that use the same license as (the) openssl",
  // The login classes of BSD, which OpenSSH and others can use.
  "(new) bsd auth|authentication",
  // Another text that is like it.
  "apache style (open) (source) license|licensed",
  "based on the mozilla public license (version) (1.0|1.1|2.0)",
  "successor of the gnu library public license (version) (2)",
  "invariant sections being (the) gnu general public license and (the) gnu free documentation license",
  "invariant sections being (the) gnu general public license",
  // Licence files that distributions bring along.
  "common licenses gpl|lgpl|gfdl|bsd|artistic|apache|mpl|cc (0|1|2|3|1.0|1.1|1.2|1.3|2.0|2.1)",
];
