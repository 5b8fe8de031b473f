import type { Assessment } from "@lizenzlotse/model";
import type { Consultation } from "@lizenzlotse/policy";

type Names = readonly (string | undefined)[];

/** People and offices that a consultation and its decisions name, each with a role that stands in its place. */
export function rolesOf(
  consultations: readonly Consultation[],
  assessments: readonly Assessment[],
  language: "de" | "en",
): ReadonlyMap<string, string> {
  const words = ROLES[language];
  const roles = new Roles();
  const decisions = decisionsIn(assessments);
  const releases = consultations.flatMap(({ releases: written = [] }) => written);
  roles.give(
    consultations.map(({ editor }) => editor),
    words.editor,
  );
  roles.give(
    consultations.map(({ contact }) => contact),
    words.contact,
  );
  roles.give(
    consultations.map(({ client }) => client),
    words.client,
  );
  roles.number([...owners(consultations), ...decisions.map(({ owner }) => owner)], words.owner);
  roles.number(
    [...decisions, ...releases].map(({ by }) => by),
    words.person,
  );
  roles.number(
    decisions.map(({ ticket }) => ticket),
    words.ticket,
  );
  return roles.byName;
}

/** The first role that a name is given holds. */
class Roles {
  readonly byName = new Map<string, string>();

  give(names: Names, role: string): void {
    for (const name of names)
      if (name !== undefined && !this.byName.has(name)) this.byName.set(name, role);
  }

  number(names: Names, role: string): void {
    const distinct = [...new Set(names)].filter((name) => name !== undefined).sort();
    for (const [index, name] of distinct.entries()) {
      this.give([name], `${role} ${String(index + 1)}`);
    }
  }
}

interface Decided {
  readonly by: string;
  readonly owner?: string | undefined;
  readonly ticket?: string | undefined;
}

function decisionsIn(assessments: readonly Assessment[]): readonly Decided[] {
  return assessments.flatMap(({ head, violations }) => [
    ...(head.decisions ?? []),
    ...violations.flatMap(({ accepted }) => accepted ?? []),
  ]);
}

function owners(consultations: readonly Consultation[]): Names {
  return consultations.flatMap(({ defaults, findings = [] }) => [
    defaults?.owner,
    ...findings.map(({ owner }) => owner),
  ]);
}

const ROLES = {
  de: {
    editor: "Bearbeitung",
    contact: "Kontakt",
    client: "Auftraggeber",
    owner: "Verantwortliche Stelle",
    person: "Person",
    ticket: "Vorgang",
  },
  en: {
    editor: "Editor",
    contact: "Contact",
    client: "Client",
    owner: "Responsible office",
    person: "Person",
    ticket: "Ticket",
  },
} as const;
