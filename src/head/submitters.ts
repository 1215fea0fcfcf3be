import type { Block, Message } from '../model/document.js';
import type { SubmissionKind, Submitter } from '../model/mention.js';
import { readBehalf } from './behalf.js';
import { readBylines, readLetterheads, readNameLines, readOffices } from './bylines.js';
import type { Parts } from './front.js';
import { classifyLine, type LineKind } from './lines.js';
import { isGroup, isState, type Parties } from './names.js';
import { readPassage } from './passage.js';
import { readAligned, readProse } from './prose.js';
import { type Placed, WITNESS_KINDS, type Witness, type WitnessKind } from './witness.js';
import { countWords, has, type Wording } from './wording.js';

export interface Authors {
  readonly submitters: readonly Submitter[];
  readonly kind: SubmissionKind | null;
  readonly messages: readonly Message[];
}

/** Lines at the top that may name the author. */
const AUTHOR_LINES: ReadonlySet<LineKind> = new Set([
  'titled',
  'words',
  'subject',
  'byline',
  'name',
  'person',
  'letterhead',
  'meeting',
]);

const FEWEST_WORDS_OF_SENTENCE = 12;

/** Witnesses that are strong enough to contradict a stronger one. */
const CONTRADICTING: ReadonlySet<WitnessKind> = new Set([
  'byline',
  'formula',
  'letterhead',
  'name-line',
  'margin',
]);

function readFront({ front }: Parts, parties: Parties, wording: Wording): readonly Witness[] {
  const blocks = front.filter(({ kind }) => AUTHOR_LINES.has(kind)).map(({ block }) => block);
  const passage = readPassage(blocks, parties);
  const bylines = readBylines(passage, parties, wording);
  const speakers = bylines.flatMap((witness) => witness.parties);
  return [
    ...readBehalf(passage, parties, wording).map((witness) => ({ ...witness, speakers })),
    ...bylines,
    ...readLetterheads(passage, parties, wording),
    ...readNameLines(passage, parties, wording),
  ];
}

function readMargins({ margins }: Parts, parties: Parties, wording: Wording): readonly Witness[] {
  return margins.flatMap((block) => {
    const passage = readPassage([block], parties);
    const readers = [readBehalf, readBylines, readLetterheads, readNameLines] as const;
    const found = readers.flatMap((read): readonly Witness[] => read(passage, parties, wording));
    return found.map((witness) =>
      witness.kind === 'behalf' ? witness : { ...witness, kind: 'margin' as const },
    );
  });
}

/** 'Last week an expert spoke as representative of Mexico at the Committee.': no signature. */
function isSentence(text: string): boolean {
  return countWords(text) >= FEWEST_WORDS_OF_SENTENCE && /[.;:!?]["”’»)]?$/u.test(text.trimEnd());
}

/** The mission or office under the text. What follows an addressee's line is the addressee's. */
function readSignature({ tail }: Parts, parties: Parties, wording: Wording): readonly Witness[] {
  const addressee = tail.findIndex((block) => classifyLine(block, wording, parties) === 'addressee');
  const signed: readonly Block[] = addressee < 0 ? tail : tail.slice(0, addressee);
  const lines = signed.filter(({ text }) => !isSentence(text));
  const found = [
    ...readLetterheads(readPassage(signed, parties), parties, wording),
    ...readOffices(readPassage(lines, parties), parties, wording),
  ];
  return found.map((witness) => ({ ...witness, kind: 'signature' }));
}

function unique(placed: readonly Placed[]): readonly Placed[] {
  const seen = new Set<string>();
  return placed.filter(({ party }) => !seen.has(party.id) && seen.add(party.id));
}

function toSubmitter({ party, span }: Placed, role: Submitter['role']): Submitter {
  return { id: party.id, name: party.name, type: isState(party) ? 'state' : 'organization', role, span };
}

function tellKind(parties: readonly Placed[], nationalToo: boolean): SubmissionKind | null {
  const states = parties.filter(({ party }) => isState(party)).length;
  const groups = parties.some(({ party }) => isGroup(party));
  if (groups) return states > 0 && !nationalToo ? 'joint' : 'group';
  if (states > 0) return states > 1 ? 'joint' : 'national';
  return parties.length > 0 ? 'organization' : null;
}

interface Decision {
  readonly parties: readonly Placed[];
  readonly members: readonly Placed[];
  readonly nationalToo: boolean;
}

/**
 * Who submits, when a document speaks on behalf of others. A group is the submitter; the State that speaks for
 * it is one too only where it says that it also speaks in its national capacity. Without a group, the
 * States spoken for submit jointly with the speaker.
 */
function decideBehalf(behalf: readonly Witness[], ranked: readonly Witness[], national: boolean): Decision {
  const spoken = behalf[0]?.parties ?? [];
  const groups = spoken.filter(({ party }) => isGroup(party));
  const next = ranked.find(({ kind }) => kind !== 'behalf')?.parties ?? [];
  const speakers = [...behalf.flatMap((witness) => witness.speakers), ...next].filter(({ party }) =>
    isState(party),
  );
  const members = behalf.flatMap((witness) => witness.members);
  if (groups.length === 0) return { parties: unique([...speakers, ...spoken]), members, nationalToo: false };
  const states = spoken.filter(({ party }) => !isGroup(party));
  const own = national ? speakers : [];
  return { parties: unique([...groups, ...states, ...own]), members, nationalToo: national };
}

function idsOf(witness: Witness): readonly string[] {
  return witness.parties.map(({ party }) => party.id);
}

function contradicts(weaker: Witness, strongest: Witness): boolean {
  const known = new Set([...idsOf(strongest), ...strongest.members.map(({ party }) => party.id)]);
  return CONTRADICTING.has(weaker.kind) && idsOf(weaker).some((id) => !known.has(id));
}

function tellConflict(strongest: Witness, weaker: Witness): Message {
  const names = (witness: Witness) => witness.parties.map(({ party }) => party.name).join(', ');
  return {
    code: 'submitter-conflict',
    level: 'warning',
    text: `the ${strongest.kind} names ${names(strongest)}, the ${weaker.kind} names ${names(weaker)}: the ${strongest.kind} was believed`,
  };
}

const UNKNOWN: Message = {
  code: 'submitter-unknown',
  level: 'warning',
  text: 'no title, letterhead, formula, signature or sentence tells who submitted this',
};

function rank(witnesses: readonly Witness[]): readonly Witness[] {
  const order = (witness: Witness) => WITNESS_KINDS.indexOf(witness.kind);
  const width = ({ parties, members }: Witness) => parties.length + members.length;
  return [...witnesses].sort((a, b) => order(a) - order(b) || width(b) - width(a));
}

/**
 * Who submitted the document: its strongest witness, in the order of `WITNESS_KINDS`. Weaker witnesses that
 * name others give a message; they add nobody, because a wrong attribution is worse than a gap.
 */
export function readAuthors(
  parts: Parts,
  blocks: readonly Block[],
  parties: Parties,
  wording: Wording,
): Authors {
  const ranked = rank([
    ...readFront(parts, parties, wording),
    ...readMargins(parts, parties, wording),
    ...readProse(parts.body, parties, wording),
    ...readSignature(parts, parties, wording),
  ]);
  const strongest = ranked[0];
  if (strongest === undefined) return { submitters: [], kind: null, messages: [UNKNOWN] };
  const behalf = ranked.filter(({ kind }) => kind === 'behalf');
  const national = blocks.some(({ text }) => has(wording.nationalCapacity, text));
  const {
    parties: own,
    members,
    nationalToo,
  } = behalf.length > 0
    ? decideBehalf(behalf, ranked, national)
    : { parties: unique(strongest.parties), members: strongest.members, nationalToo: false };
  const weaker = behalf.length > 0 ? undefined : ranked.find((witness) => contradicts(witness, strongest));
  const taken = new Set(own.map(({ party }) => party.id));
  const rest = unique(members).filter(({ party }) => !taken.has(party.id));
  const known = new Set([...taken, ...rest.map(({ party }) => party.id)]);
  const aligned = unique(readAligned(parts.body, parties, wording)).filter(
    ({ party }) => !known.has(party.id),
  );
  return {
    submitters: [
      ...own.map((placed) => toSubmitter(placed, 'submitter')),
      ...rest.map((placed) => toSubmitter(placed, 'on-behalf-of')),
      ...aligned.map((placed) => toSubmitter(placed, 'aligned')),
    ],
    kind: tellKind(own, nationalToo),
    messages: weaker === undefined ? [] : [tellConflict(strongest, weaker)],
  };
}
