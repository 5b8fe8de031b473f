import { exceptionRecord, KNOWLEDGE_VERSION, licenseRecord } from "@lizenzlotse/knowledge";
import { leavesOf } from "@lizenzlotse/licenses";
import { type Assessment, compareText } from "@lizenzlotse/model";

/** What the knowledge base said of the licences that occur, as it was when the report was made. */
export function knowledgeSnapshot({ verdicts }: Pick<Assessment, "verdicts">): string {
  const leaves = new Set(
    verdicts.flatMap(({ effectiveExpression }) => leavesOf(effectiveExpression)),
  );
  const names = [...leaves].sort(compareText).map((leaf) => leaf.split(" WITH "));
  const licenses = unique(names.map(([license = ""]) => license));
  const exceptions = unique(names.flatMap(([, exception]) => exception ?? []));
  const snapshot = {
    knowledge: KNOWLEDGE_VERSION,
    licenses: licenses.flatMap((id) => licenseRecord(id) ?? []),
    withoutRecord: licenses.filter((id) => licenseRecord(id) === undefined),
    exceptions: exceptions.flatMap((id) => exceptionRecord(id) ?? []),
  };
  return `${JSON.stringify(snapshot, undefined, 1)}\n`;
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
