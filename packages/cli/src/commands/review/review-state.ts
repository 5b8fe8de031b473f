import type { ReviewAnswer, ReviewItem } from "./review-item.ts";

/** What was decided about an item, before it becomes decisions. */
export type Draft =
  | { readonly kind: "license"; readonly item: ReviewItem; readonly answer: ReviewAnswer }
  | { readonly kind: "waiver"; readonly item: ReviewItem };

/** What all decisions of one sitting say; asked once, when the first decision needs it. */
export interface Terms {
  readonly reason?: string | undefined;
  readonly owner?: string | undefined;
  readonly until?: string | undefined;
}

/** A text that is being typed, and what is done with it. */
export interface Asking {
  readonly field: keyof Terms | "license";
  readonly typed: string;
}

/** A sitting: a queue, where one is in it, and what was decided. Never changed, only replaced. */
export interface ReviewState {
  readonly items: readonly ReviewItem[];
  /** Position of the item that is shown; behind the last one, the queue is at its end. */
  readonly index: number;
  /** By position in the queue; deciding again replaces. */
  readonly drafts: ReadonlyMap<number, Draft>;
  readonly terms: Terms;
  readonly asking: Asking | undefined;
  /** The decision that waits for an answer to what is asked. */
  readonly waiting: Draft | undefined;
  readonly outcome: "open" | "record" | "discard";
}

/** A key as the terminal names it. */
export interface Key {
  /** `return`, `backspace`, `escape`, `left`, `right`, or the character itself. */
  readonly name: string;
  readonly ctrl?: boolean | undefined;
  /** What it types, where it types something. */
  readonly text?: string | undefined;
}

/** Longest text that is typed. */
const MAX_TYPED = 1_000;

/** The beginning of a sitting. */
export function startReview(items: readonly ReviewItem[], terms: Terms): ReviewState {
  return {
    items,
    index: 0,
    drafts: new Map(),
    terms,
    asking: undefined,
    waiting: undefined,
    outcome: items.length === 0 ? "record" : "open",
  };
}

/** What a key does: pure, so that every sitting can be played again. */
export function pressKey(state: ReviewState, key: Key): ReviewState {
  if (key.ctrl === true && (key.name === "c" || key.name === "d")) {
    return { ...state, outcome: "discard" };
  }
  if (state.asking !== undefined) return typeInto(state, state.asking, key);
  const item = state.items[state.index];
  return item === undefined ? pressAtEnd(state, key) : pressAtItem(state, item, key);
}

function pressAtEnd(state: ReviewState, { name }: Key): ReviewState {
  if (name === "b" || name === "left") return move(state, -1);
  if (name === "x") return { ...state, outcome: "discard" };
  return name === "q" || name === "return" ? { ...state, outcome: "record" } : state;
}

function pressAtItem(state: ReviewState, item: ReviewItem, { name }: Key): ReviewState {
  const answer = /^[1-9]$/u.test(name) ? item.answers[Number(name) - 1] : undefined;
  if (answer !== undefined) return decide(state, { kind: "license", item, answer });
  const action = ITEM_KEYS.get(name);
  return action === undefined ? state : action(state, item);
}

type ItemAction = (state: ReviewState, item: ReviewItem) => ReviewState;

const next: ItemAction = (state) => move(state, 1);
const back: ItemAction = (state) => move(state, -1);

const ITEM_KEYS: ReadonlyMap<string, ItemAction> = new Map<string, ItemAction>([
  ["s", next],
  ["return", next],
  ["right", next],
  ["b", back],
  ["left", back],
  ["w", (state, item) => decide(state, { kind: "waiver", item })],
  ["l", (state) => ({ ...state, asking: { field: "license", typed: "" } })],
  ["u", (state) => ({ ...state, drafts: without(state.drafts, state.index) })],
  ["q", (state) => ({ ...state, outcome: "record" })],
  ["x", (state) => ({ ...state, outcome: "discard" })],
]);

function move(state: ReviewState, by: 1 | -1): ReviewState {
  const index = Math.max(0, Math.min(state.index + by, state.items.length));
  return { ...state, index };
}

function without(drafts: ReviewState["drafts"], index: number): ReviewState["drafts"] {
  return new Map([...drafts].filter(([position]) => position !== index));
}

/** Takes a decision, or asks first for what it needs and nobody said yet. */
function decide(state: ReviewState, draft: Draft): ReviewState {
  const needed = draft.kind === "waiver" ? WAIVER_TERMS : LICENSE_TERMS;
  const missing = needed.find((field) => state.terms[field] === undefined);
  if (missing !== undefined) {
    return { ...state, waiting: draft, asking: { field: missing, typed: "" } };
  }
  const drafts = new Map(state.drafts).set(state.index, draft);
  return move({ ...state, drafts, waiting: undefined }, 1);
}

const LICENSE_TERMS = ["reason"] as const;
const WAIVER_TERMS = ["reason", "owner", "until"] as const;

function typeInto(state: ReviewState, asking: Asking, key: Key): ReviewState {
  const { typed } = asking;
  if (key.name === "escape") return { ...state, asking: undefined, waiting: undefined };
  if (key.name === "return") return answer(state, asking);
  if (key.name === "backspace") {
    return { ...state, asking: { ...asking, typed: typed.replace(/\P{M}\p{M}*$/u, "") } };
  }
  const text = key.ctrl === true ? "" : (key.text ?? "");
  return { ...state, asking: { ...asking, typed: (typed + text).slice(0, MAX_TYPED) } };
}

function answer(state: ReviewState, { field, typed }: Asking): ReviewState {
  const value = typed.trim();
  if (value === "") return state;
  const answered = { ...state, asking: undefined };
  if (field !== "license") {
    const terms = { ...state.terms, [field]: value };
    return state.waiting === undefined
      ? { ...answered, terms }
      : decide({ ...answered, terms }, state.waiting);
  }
  const item = state.items[state.index];
  if (item === undefined) return answered;
  return decide(answered, { kind: "license", item, answer: { kind: "curation", license: value } });
}
