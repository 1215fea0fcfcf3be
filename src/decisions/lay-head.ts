import { type SubmissionRecord, submissionSchema } from '../model/record.js';
import { locate } from './anchor.js';
import { HEAD_FIELDS, type HeadDecision } from './decision.js';
import type { Flow } from './flow.js';
import type { Page } from './page.js';
import { isUnaware } from './replay.js';
import type { Contradiction } from './rulings.js';

type Head = SubmissionRecord['submission'];

export interface LaidHead {
  readonly head: Head;
  readonly applied: readonly { readonly decision: HeadDecision; readonly found: 'exact' | 'moved' }[];
  readonly conflicts: readonly { readonly decision: string; readonly why: string }[];
  readonly contradictions: readonly Contradiction[];
}

/** A field as decisions speak of it: the date as its value, submitters without their words. */
export function readField(head: Head, field: HeadDecision['field']): unknown {
  if (field === 'date') return head.date?.value ?? null;
  if (field === 'submitters')
    return head.submitters.map(({ id, name, type, role }) => ({ id, name, type, role }));
  return head[field];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields of `head` as people decided them; `id` is that of the file that the head was read from. */
export function layHead(
  id: string,
  head: Head,
  decisions: readonly HeadDecision[],
  flow: Flow,
  page: Page,
): LaidHead {
  let laid = head;
  const applied: LaidHead['applied'][number][] = [];
  const conflicts: LaidHead['conflicts'][number][] = [];
  for (const decision of decisions) {
    const now = readField(head, decision.field);
    const isSame = decision.submission.id === id;
    const next =
      isSame || same(now, decision.from) || same(now, decision.value)
        ? setField(laid, decision, flow, page)
        : `the other file says ${JSON.stringify(now)}, where this was said of ${JSON.stringify(decision.from)}`;
    if (typeof next === 'string') conflicts.push({ decision: decision.id, why: next });
    else {
      laid = next;
      applied.push({ decision, found: isSame ? 'exact' : 'moved' });
    }
  }
  return {
    head: laid,
    applied,
    conflicts,
    contradictions: HEAD_FIELDS.flatMap((field) => findQuarrels(field, decisions)),
  };
}

/** The head with the field set, or why it cannot be. */
function setField(head: Head, { field, value, span }: HeadDecision, flow: Flow, page: Page): Head | string {
  const content = field === 'date' ? dateOf(head, value, span && locate(span, flow), page) : value;
  if (content instanceof Error) return content.message;
  const full = field === 'submitters' ? withWords(head, value) : content;
  const read = submissionSchema.safeParse({ ...head, [field]: full });
  return read.success ? read.data : `'${field}' cannot be ${JSON.stringify(value)}`;
}

function dateOf(head: Head, value: unknown, at: ReturnType<typeof locate> | null, page: Page): unknown {
  if (value === null) return null;
  if (at?.kind === 'conflict') return new Error(at.why);
  if (at) return { value, quote: page.quote(at), at: page.placeOf(at) };
  return head.date ? { ...head.date, value } : new Error('a date needs the words that tell it');
}

/** Submitters keep the words by which the software knew them. */
function withWords(head: Head, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((each: unknown) => {
    const id = typeof each === 'object' && each !== null && 'id' in each ? each.id : null;
    const known = head.submitters.find((submitter) => submitter.id === id);
    return { quote: known?.quote ?? null, at: known?.at ?? null, ...Object(each) };
  });
}

function findQuarrels(field: string, decisions: readonly HeadDecision[]): readonly Contradiction[] {
  const own = decisions.filter((decision) => decision.field === field);
  return own.flatMap((later, index) =>
    own
      .slice(0, index)
      .filter((earlier) => isUnaware(earlier, later) && !same(earlier.value, later.value))
      .map((earlier) => ({ decisions: [earlier.id, later.id], what: field, counts: later.id })),
  );
}
