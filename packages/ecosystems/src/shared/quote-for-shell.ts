/**
 * Writes a name from a scanned tree so that a POSIX shell takes it for one word: people copy the commands that a report
 * shows, and `requirements;reboot.txt` is a valid file name. Control characters become `?`.
 */
export function quoteForShell(name: string): string {
  const printable = name.replaceAll(/\p{Cc}/gu, "?");
  if (/^[\w./][\w./@+-]*$/u.test(printable)) return printable;
  return `'${printable.replaceAll("'", `'"'"'`)}'`;
}
