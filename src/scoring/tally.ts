/** Counts of one extractor over one or many files. */
export interface Tally {
  /** What is true and was found, true and not found, found and not true. */
  readonly matched: number;
  readonly missed: number;
  readonly extra: number;
  /** Of the matched: those whose quote is the truth's, character for character. */
  readonly exact: number;
  /** Of the matched whose truth says where they stand: all, and those in that paragraph and footnote. */
  readonly placed: number;
  readonly wellPlaced: number;
  /** Of the matched programmes: those of the right kind. */
  readonly rightKind: number;
  /** Ids of providers over the matched: in truth and record, in the truth alone, in the record alone. */
  readonly rightProviders: number;
  readonly missedProviders: number;
  readonly extraProviders: number;
  /** Of the matched whose truth tells the modality: all, and those of that modality. The relation likewise. */
  readonly modal: number;
  readonly rightModality: number;
  readonly related: number;
  readonly rightRelation: number;
  /** Of the published references: those that stand where a true one does, and point elsewhere; not to the
   * document without the paragraph, nor to fewer documents of a list. */
  readonly wrongTarget: number;
  /** References that were found and left open: ambiguous or unknown. */
  readonly open: number;
}

export const NO_TALLY: Tally = {
  matched: 0,
  missed: 0,
  extra: 0,
  exact: 0,
  placed: 0,
  wellPlaced: 0,
  rightKind: 0,
  rightProviders: 0,
  missedProviders: 0,
  extraProviders: 0,
  modal: 0,
  rightModality: 0,
  related: 0,
  rightRelation: 0,
  wrongTarget: 0,
  open: 0,
};

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (a, b) => ({
      matched: a.matched + b.matched,
      missed: a.missed + b.missed,
      extra: a.extra + b.extra,
      exact: a.exact + b.exact,
      placed: a.placed + b.placed,
      wellPlaced: a.wellPlaced + b.wellPlaced,
      rightKind: a.rightKind + b.rightKind,
      rightProviders: a.rightProviders + b.rightProviders,
      missedProviders: a.missedProviders + b.missedProviders,
      extraProviders: a.extraProviders + b.extraProviders,
      modal: a.modal + b.modal,
      rightModality: a.rightModality + b.rightModality,
      related: a.related + b.related,
      rightRelation: a.rightRelation + b.rightRelation,
      wrongTarget: a.wrongTarget + b.wrongTarget,
      open: a.open + b.open,
    }),
    NO_TALLY,
  );
}

/** Shares from 0 to 1, null where there is nothing to count. */
export interface Measures {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  readonly exact: number | null;
  readonly place: number | null;
  readonly kind: number | null;
  /** F1 of the ids of providers. */
  readonly providers: number | null;
  readonly providersPrecision: number | null;
  readonly providersRecall: number | null;
  readonly modality: number | null;
  readonly relation: number | null;
  readonly wrongTarget: number | null;
  /** Of all that was found: what was left open. */
  readonly abstention: number | null;
}

export function measure(tally: Tally): Measures {
  const { matched, missed, extra } = tally;
  return {
    precision: divide(matched, matched + extra),
    recall: divide(matched, matched + missed),
    f1: divide(2 * matched, 2 * matched + missed + extra),
    exact: divide(tally.exact, matched),
    place: divide(tally.wellPlaced, tally.placed),
    kind: divide(tally.rightKind, matched),
    ...measureProviders(tally),
    modality: divide(tally.rightModality, tally.modal),
    relation: divide(tally.rightRelation, tally.related),
    wrongTarget: divide(tally.wrongTarget, matched + extra),
    abstention: divide(tally.open, matched + extra + tally.open),
  };
}

type ProviderMeasures = Pick<Measures, 'providers' | 'providersPrecision' | 'providersRecall'>;

function measureProviders({ rightProviders, missedProviders, extraProviders }: Tally): ProviderMeasures {
  return {
    providers: divide(2 * rightProviders, 2 * rightProviders + missedProviders + extraProviders),
    providersPrecision: divide(rightProviders, rightProviders + extraProviders),
    providersRecall: divide(rightProviders, rightProviders + missedProviders),
  };
}

/** A share, null where there is nothing to count. */
export function divide(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
