import {
  CONDITION_TEXTS,
  REASON_TEXTS,
  isGreen,
  type CandidateOutbound,
  type CompatibilityAnswer,
  type Judgement,
  type VerdictSource,
} from "@lizenzlotse/knowledge";

/** The JSON document of `docs/formats/compatibility.md`. */
export function toDocument(
  answer: CompatibilityAnswer,
  candidates: readonly CandidateOutbound[],
): object {
  const { verdict, components, assumptions } = answer;
  const decisive = decisiveJudgements(answer);
  return {
    verdict,
    chosenBranch: [...new Set(components.flatMap(({ branch }) => branch.split(" AND ")))].join(
      " AND ",
    ),
    conditions: isGreen(verdict) ? conditionsOf(decisive) : [],
    clause: [...new Set(decisive.flatMap(({ clauses }) => clauses))].join("; "),
    sources: sourcesOf(decisive),
    conflictOfSources: decisive.some(({ conflictOfSources }) => conflictOfSources),
    candidateOutbounds: candidates,
    outbound: answer.outbound,
    reasons: decisive.map(({ license, verdict: of, reason }) => ({
      license,
      verdict: of,
      code: reason,
      ...REASON_TEXTS[reason],
    })),
    assumptions,
  };
}

/** What carries the verdict: where it is allowed all judgements do, else those that stand against it. */
export function decisiveJudgements({
  verdict,
  components,
}: CompatibilityAnswer): readonly Judgement[] {
  const all = components.flatMap(({ judgements }) => judgements);
  if (isGreen(verdict)) return all;
  const against = all.filter((judgement) => !isGreen(judgement.verdict));
  const worst = against.filter((judgement) => judgement.verdict === verdict);
  return worst.length > 0 ? worst : against;
}

function conditionsOf(judgements: readonly Judgement[]): readonly object[] {
  const conditions = new Map(
    judgements.flatMap(({ conditions: each }) =>
      each.map(({ code, license }) => [`${code} ${license}`, { code, license }] as const),
    ),
  );
  return [...conditions.values()].map(({ code, license }) => ({
    code,
    license,
    ...CONDITION_TEXTS[code],
  }));
}

function sourcesOf(judgements: readonly Judgement[]): readonly object[] {
  const sources = new Map(
    judgements
      .flatMap(({ sources: each }) => each)
      .map((source) => [`${source.name}\n${valueOf(source)}`, source] as const),
  );
  return [...sources.values()].map((source) => ({ name: source.name, value: valueOf(source) }));
}

function valueOf({ says, passage, clause }: VerdictSource): string {
  const direction = passage === undefined ? [] : [`${passage.inbound} → ${passage.outbound}:`];
  const place = clause === undefined ? [] : [says === undefined ? clause : `(${clause})`];
  return [...direction, ...(says === undefined ? [] : [says]), ...place].join(" ");
}
