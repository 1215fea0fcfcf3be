/** What people accepted and corrected, as a truth file to measure the next extractor by. */
import type { SubmissionRecord } from '../model/record.js';
import type { Ruling } from './rulings.js';

type State = Ruling['state'];

interface TruePlace {
  readonly paragraph: string | null;
  readonly footnote: string | null;
}

/** The content of `FILE.truth.json`. */
export interface DecidedTruth {
  readonly file: string;
  readonly language: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly kind: string | null;
  readonly submitters: readonly string[];
  readonly references: readonly ({
    readonly quote: string;
    readonly targets: readonly string[];
  } & TruePlace)[];
  /** What nobody has looked at counts neither way. */
  readonly optional: readonly string[];
  readonly programmes: readonly ({
    readonly quote: string;
    readonly status: string;
    readonly kind: string;
    readonly id: string | null;
    readonly providers: readonly string[];
    readonly modality: string;
    readonly relation: string;
  } & TruePlace)[];
}

function isDecided(mention: { readonly decided?: { readonly state: State } | undefined }): boolean {
  return mention.decided !== undefined;
}

/**
 * The truth of a record over which decisions are laid: its decided mentions; those that nobody spoke of are optional.
 * Null where no mention was decided.
 */
export function describeTruth({
  source,
  submission,
  references,
  programmes,
}: SubmissionRecord): DecidedTruth | null {
  const mentions = programmes.flatMap((programme) =>
    programme.mentions.map((mention) => ({ programme, mention })),
  );
  const known = references.filter((reference) => isDecided(reference) && reference.targets.length > 0);
  const named = mentions.filter(({ mention }) => isDecided(mention));
  if (known.length + named.length === 0) return null;
  const open = [...references, ...mentions.map(({ mention }) => mention)].filter((each) => !isDecided(each));
  return {
    file: source.path.split('/').at(-1) ?? source.path,
    language: submission.language,
    title: submission.title,
    date: submission.date?.value ?? null,
    kind: submission.kind,
    submitters: submission.submitters.filter(({ role }) => role === 'submitter').map(({ id }) => id),
    references: known.map(({ quote, targets, at: { paragraph, footnote } }) => ({
      quote,
      targets,
      paragraph,
      footnote,
    })),
    optional: [...new Set(open.map(({ quote }) => quote))],
    programmes: named.map(({ programme, mention }) => ({
      quote: mention.quote,
      status: mention.status,
      kind: programme.kind,
      id: programme.registered ? programme.id : null,
      providers: programme.providers,
      modality: mention.modality,
      relation: mention.relation,
      paragraph: mention.at.paragraph,
      footnote: mention.at.footnote,
    })),
  };
}
