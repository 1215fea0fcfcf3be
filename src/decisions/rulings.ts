/** All that was said of one mention, in one ruling. */
import type { Decided } from '../model/record.js';
import { locate } from './anchor.js';
import type { Decision, MentionDecision, Values } from './decision.js';
import type { Flow } from './flow.js';
import { isUnaware } from './replay.js';

export interface Spot {
  readonly block: string;
  readonly start: number;
  readonly end: number;
}

export interface Ruling {
  readonly subject: MentionDecision['subject'];
  /** All spots that were spoken of: where the extractor's mention may stand. */
  readonly spots: readonly Spot[];
  /** The words that hold. */
  readonly span: Spot;
  readonly rejected: boolean;
  readonly set: Values;
  readonly state: 'accepted' | 'corrected' | 'added';
  readonly said: readonly MentionDecision[];
  readonly found: 'exact' | 'moved';
}

type Conflict = Decided['conflicts'][number];
export type Contradiction = Decided['contradictions'][number];

export interface Rulings {
  readonly rulings: readonly Ruling[];
  readonly conflicts: readonly Conflict[];
  readonly contradictions: readonly Contradiction[];
}

/** How much of the longer of two spots they share, 0 to 1. */
export function shareOf(a: Spot, b: Spot): number {
  if (a.block !== b.block) return 0;
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, common) / Math.max(a.end - a.start, b.end - b.start);
}

/** Two mentions of one spot: more than half of the longer is common. */
export const SAME_SPOT = 0.5;

interface Placed {
  readonly decision: MentionDecision;
  readonly spot: Spot;
  readonly span: Spot;
  readonly found: 'exact' | 'moved';
}

function place(decision: MentionDecision, flow: Flow): Placed | Conflict {
  const spot = locate(decision.anchor, flow);
  if (spot.kind === 'conflict') return { decision: decision.id, why: spot.why };
  const span = decision.span ? locate(decision.span, flow) : spot;
  if (span.kind === 'conflict') return { decision: decision.id, why: span.why };
  const found = spot.kind === 'exact' && span.kind === 'exact' ? 'exact' : 'moved';
  return { decision, spot, span, found };
}

function begin({ decision, spot, span, found }: Placed): Ruling {
  return {
    subject: decision.subject,
    spots: [spot, span],
    span,
    rejected: decision.action === 'reject',
    set: decision.set,
    state: stateOf(decision.action),
    said: [decision],
    found,
  };
}

function stateOf(action: MentionDecision['action']): Ruling['state'] {
  if (action === 'correct') return 'corrected';
  return action === 'add' ? 'added' : 'accepted';
}

function goOn(ruling: Ruling, next: Placed): Ruling {
  const { decision, spot, span, found } = next;
  const rejected = decision.action === 'reject';
  return {
    ...ruling,
    spots: [...ruling.spots, spot, span],
    span: rejected ? ruling.span : span,
    rejected,
    set: rejected ? ruling.set : { ...ruling.set, ...decision.set },
    state: decision.action === 'accept' || rejected ? ruling.state : stateOf(decision.action),
    said: [...ruling.said, decision],
    found: ruling.found === 'exact' && found === 'exact' ? 'exact' : 'moved',
  };
}

/** What two decisions on one mention say differently, or null. */
function findQuarrel(a: MentionDecision, b: MentionDecision): string | null {
  if ((a.action === 'reject') !== (b.action === 'reject')) return 'whether it is a mention';
  if (a.action === 'reject') return null;
  const said = new Map<string, unknown>(Object.entries(a.set));
  const field = Object.entries(b.set).find(
    ([key, value]) => said.has(key) && JSON.stringify(said.get(key)) !== JSON.stringify(value),
  );
  return field ? field[0] : null;
}

function listContradictions(said: readonly MentionDecision[]): readonly Contradiction[] {
  return said.flatMap((later, index) =>
    said.slice(0, index).flatMap((earlier) => {
      const what = isUnaware(earlier, later) ? findQuarrel(earlier, later) : null;
      return what === null ? [] : [{ decisions: [earlier.id, later.id], what, counts: later.id }];
    }),
  );
}

function isConflict(placed: Placed | Conflict): placed is Conflict {
  return 'why' in placed;
}

/** Joins the decisions on mentions of one submission, given in the order of time, by the words that they speak of. */
export function ruleMentions(decisions: readonly Decision[], flow: Flow): Rulings {
  const rulings: Ruling[] = [];
  const conflicts: Conflict[] = [];
  for (const decision of decisions) {
    if (!('subject' in decision)) continue;
    const placed = place(decision, flow);
    if (isConflict(placed)) {
      conflicts.push(placed);
      continue;
    }
    const index = rulings.findIndex(
      ({ subject, spots }) =>
        subject === decision.subject && spots.some((spot) => shareOf(spot, placed.spot) > SAME_SPOT),
    );
    const known = rulings[index];
    if (known) rulings[index] = goOn(known, placed);
    else rulings.push(begin(placed));
  }
  return { rulings, conflicts, contradictions: rulings.flatMap(({ said }) => listContradictions(said)) };
}
