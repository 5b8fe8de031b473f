import type {
  ChangedFinding,
  ConsultationFrame,
  FindingTracking,
  ReleaseChanges,
} from "@lizenzlotse/model";

import { visibleText } from "../text/visible-text.ts";
import { capped } from "./capped.ts";
import type { Changes, ConsultationView, FindingChange, Tracking } from "./report-content.ts";
import { visibleIfAny, visibleLocalized } from "./visible-parts.ts";

/** Components that each list of changes names; the annexes hold all. */
const MAX_CHANGED_COMPONENTS = 50;

/** A consultation as a report shows it. */
export function consultationView(frame: ConsultationFrame): ConsultationView {
  const { confidentiality, release, defaults, plainLanguage, changes, annexes } = frame;
  return {
    agency: visibleText(frame.agency),
    reference: visibleText(frame.reference),
    procedure: visibleText(frame.procedure),
    client: visibleIfAny(frame.client),
    editor: visibleText(frame.editor),
    contact: visibleIfAny(frame.contact),
    confidentiality,
    version: visibleText(release.version),
    status: release.status,
    defaults: toTracking({ ...defaults, state: "open" }),
    plainLanguage,
    changes: changes && toChanges(changes),
    annexes: annexes.map(({ path, title, sha256 }) => ({
      path: visibleText(path),
      title: visibleLocalized(title),
      sha256: visibleText(sha256),
    })),
  };
}

/** Who settles which finding by when; what is not said of one is what holds for all. */
export function trackingBy({ defaults, tracking }: ConsultationFrame): (id: string) => Tracking {
  const byFinding = new Map(tracking.map((one) => [one.finding, one]));
  return (id) => toTracking({ state: "open", ...defaults, ...byFinding.get(id) });
}

function toTracking({ owner, due, state, note }: Omit<FindingTracking, "finding">): Tracking {
  return { owner: visibleIfAny(owner), due, state, note: visibleIfAny(note) };
}

function toChanges({ since, fresh, gone, changed, components }: ReleaseChanges): Changes {
  const relicensed = capped(components.relicensed, MAX_CHANGED_COMPONENTS);
  return {
    since: visibleText(since),
    fresh: fresh.map(toFindingChange),
    gone: gone.map(toFindingChange),
    changed: changed.map(toFindingChange),
    added: visibleNames(components.added),
    removed: visibleNames(components.removed),
    relicensed: {
      shown: relicensed.shown.map(({ name, from, to }) => ({
        name: visibleText(name),
        from: visibleText(from),
        to: visibleText(to),
      })),
      more: relicensed.more,
    },
  };
}

function toFindingChange({ id, title, ...counts }: ChangedFinding): FindingChange {
  return { id: visibleText(id), title: visibleLocalized(title), ...counts };
}

function visibleNames(names: readonly string[]): Changes["added"] {
  const { shown, more } = capped(names, MAX_CHANGED_COMPONENTS);
  return { shown: shown.map((name) => visibleText(name)), more };
}
