import type {
  Place,
  ProgrammeMentionRecord,
  ProgrammeRecord,
  ReferenceRecord,
  SubmissionRecord,
  SubmitterRecord,
} from '../model/record.js';
import type { Share } from '../works/share-out.js';
import { type Cell, type Columns, LIST_SEPARATOR } from './csv.js';

/** A row of `submissions.csv`: a record, and what of it counts. */
export interface SubmissionRow {
  readonly record: SubmissionRecord;
  readonly share: Share;
}

/** A row of `references.csv`: one target of a reference mention, null for a mention without any. */
export interface ReferenceRow extends SubmissionRow {
  readonly reference: ReferenceRecord;
  readonly target: string | null;
  /** True in one row of each target in a work; null without a target. */
  readonly counts: boolean | null;
}

/** A row of `programmes.csv`: one mention of a programme. */
export interface ProgrammeRow extends SubmissionRow {
  readonly programme: ProgrammeRecord;
  readonly mention: ProgrammeMentionRecord;
  /** True in one row of each programme in a work. */
  readonly counts: boolean;
}

export function listReferenceRows({ record, share }: SubmissionRow): readonly ReferenceRow[] {
  const isFirst = rememberFirst();
  return record.references.flatMap((reference) => {
    const targets = reference.targets.length > 0 ? reference.targets : [null];
    return targets.map((target) => {
      const counts = target === null ? null : share.targets.has(target) && isFirst(target);
      return { record, share, reference, target, counts };
    });
  });
}

/** In the order of the page, what people added last, whichever programme they belong to. Unregistered ones count in the main version alone. */
export function listProgrammeRows({ record, share }: SubmissionRow): readonly ProgrammeRow[] {
  const isFirst = rememberFirst();
  const numberOf = ({ id }: ProgrammeMentionRecord): number =>
    id.startsWith('p') ? Number(id.slice(1)) : Number.MAX_SAFE_INTEGER;
  return record.programmes
    .flatMap((programme) => programme.mentions.map((mention) => ({ programme, mention })))
    .sort((a, b) => numberOf(a.mention) - numberOf(b.mention))
    .map(({ programme, mention }) => {
      const isShared = programme.registered ? share.programmes.has(programme.id) : share.version === 1;
      return { record, share, programme, mention, counts: isShared && isFirst(programme.id) };
    });
}

function rememberFirst(): (key: string) => boolean {
  const seen = new Set<string>();
  return (key) => seen.size < seen.add(key).size;
}

export const SUBMISSION_COLUMNS: Columns<SubmissionRow> = [
  ['submission', ({ record }) => record.id],
  ['path', ({ record }) => record.source.path],
  ['status', ({ record }) => record.status],
  ['title', ({ record }) => record.submission.title],
  ['date', ({ record }) => record.submission.date?.value ?? null],
  ['language', ({ record }) => record.submission.language],
  ['translation', ({ record }) => record.submission.translation],
  ['kind', ({ record }) => record.submission.kind],
  ['submitters', ({ record }) => listIds(record, 'submitter')],
  ['submitter_names', ({ record }) => join(submittersOf(record, 'submitter').map(({ name }) => name))],
  ['on_behalf_of', ({ record }) => listIds(record, 'on-behalf-of')],
  ['aligned', ({ record }) => listIds(record, 'aligned')],
  ['references', ({ record }) => record.references.length],
  ['references_known', ({ record }) => record.references.filter(isKnown).length],
  ['programmes', ({ record }) => record.programmes.length],
  ['programme_mentions', ({ record }) => record.programmes.flatMap(({ mentions }) => mentions).length],
  ['pages', ({ record }) => record.coverage.pages],
  ['pages_unreadable', ({ record }) => join(record.coverage.unreadable.map(({ page }) => String(page)))],
  ['warnings', ({ record }) => join(record.messages.filter(isWarning).map(({ text }) => text))],
  ['sha256', ({ record }) => record.source.sha256],
  ['decided', ({ record }) => join(decidedFields(record))],
  ['decision_conflicts', ({ record }) => record.decided?.conflicts.length ?? 0],
  ['work', ({ share }) => share.work],
  ['version', ({ share }) => share.version],
  ['version_is', ({ share }) => share.is],
  ['other_paths', ({ share }) => join(share.otherPaths)],
];

export const REFERENCE_COLUMNS: Columns<ReferenceRow> = [
  ...columnsOfSubmission<ReferenceRow>(),
  ['mention', ({ reference }) => reference.id],
  ['quote', ({ reference }) => reference.quote],
  ['target', ({ target }) => target],
  ['document', ({ target }) => target?.split('#')[0] ?? null],
  ['locator', ({ target }) => target?.split('#')[1] ?? null],
  ['status', ({ reference }) => reference.resolution.status],
  ['by', ({ reference }) => reference.resolution.by],
  [
    'candidates',
    ({ reference }) => join((reference.resolution.candidates ?? []).map(({ target }) => target)),
  ],
  ['confidence', ({ reference }) => reference.confidence],
  ['role', ({ reference }) => reference.written.role],
  ['written_labels', ({ reference }) => join(reference.written.labels)],
  ['written_symbol', ({ reference }) => reference.written.symbol],
  ['written_title', ({ reference }) => reference.written.title],
  ...columnsOfPlace<ReferenceRow>(({ reference }) => reference.at),
  ['decided', ({ reference }) => reference.decided?.state ?? null],
  ...columnsOfWork<ReferenceRow>(),
];

export const PROGRAMME_COLUMNS: Columns<ProgrammeRow> = [
  ...columnsOfSubmission<ProgrammeRow>(),
  ['mention', ({ mention }) => mention.id],
  ['quote', ({ mention }) => mention.quote],
  ['programme', ({ programme }) => programme.id],
  ['name', ({ programme }) => programme.name],
  ['registered', ({ programme }) => programme.registered],
  ['programme_kind', ({ programme }) => programme.kind],
  ['status', ({ mention }) => mention.status],
  ['modality', ({ mention }) => mention.modality],
  ['relation', ({ mention }) => mention.relation],
  ['confidence', ({ mention }) => mention.confidence],
  ['providers', ({ programme }) => join(programme.providers)],
  ['funders', ({ programme }) => join(programme.funders)],
  ['beneficiaries', ({ programme }) => join(programme.beneficiaries)],
  ['regions', ({ programme }) => join(programme.regions)],
  ['from', ({ programme }) => programme.period?.from ?? null],
  ['to', ({ programme }) => programme.period?.to ?? null],
  ...columnsOfPlace<ProgrammeRow>(({ mention }) => mention.at),
  ['decided', ({ mention }) => mention.decided?.state ?? null],
  ...columnsOfWork<ProgrammeRow>(),
];

/** What an analyst filters by, repeated in each row so that a table can be read alone. */
function columnsOfSubmission<Row extends SubmissionRow>(): Columns<Row> {
  return [
    ['submission', ({ record }) => record.id],
    ['path', ({ record }) => record.source.path],
    ['submitters', ({ record }) => listIds(record, 'submitter')],
    ['date', ({ record }) => record.submission.date?.value ?? null],
    ['language', ({ record }) => record.submission.language],
  ];
}

function columnsOfPlace<Row>(placeOf: (row: Row) => Place): Columns<Row> {
  return [
    ['paragraph', (row) => placeOf(row).paragraph],
    ['footnote', (row) => placeOf(row).footnote],
    ['page', (row) => placeOf(row).page],
    ['block', (row) => placeOf(row).block],
    ['start', (row) => placeOf(row).start],
    ['end', (row) => placeOf(row).end],
  ];
}

/** The fields of the head that people corrected. */
function decidedFields({ decided }: SubmissionRecord): readonly string[] {
  const corrected = decided?.applied.filter(({ action }) => action === 'correct-head') ?? [];
  return [...new Set(corrected.flatMap(({ of }) => of ?? []))];
}

/** `counts` lets a spreadsheet count what a State refers to once, in however many places and versions it stands. */
function columnsOfWork<Row extends ReferenceRow | ProgrammeRow>(): Columns<Row> {
  return [
    ['work', ({ share }) => share.work],
    ['version', ({ share }) => share.version],
    ['counts', ({ counts }) => counts],
  ];
}

function submittersOf(record: SubmissionRecord, role: SubmitterRecord['role']): readonly SubmitterRecord[] {
  return record.submission.submitters.filter((submitter) => submitter.role === role);
}

function listIds(record: SubmissionRecord, role: SubmitterRecord['role']): Cell {
  return join(submittersOf(record, role).map(({ id }) => id));
}

function join(values: readonly string[]): string | null {
  return values.length > 0 ? values.join(LIST_SEPARATOR) : null;
}

function isKnown(reference: ReferenceRecord): boolean {
  return reference.resolution.status === 'known';
}

export function isWarning(message: { readonly level: string }): boolean {
  return message.level !== 'info';
}
