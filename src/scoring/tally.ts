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
  /** Of the matched whose truth names providers: all, and those whose record has these among its own. */
  readonly provided: number;
  readonly rightProviders: number;
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
  provided: 0,
  rightProviders: 0,
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
      provided: a.provided + b.provided,
      rightProviders: a.rightProviders + b.rightProviders,
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
  readonly providers: number | null;
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
    providers: divide(tally.rightProviders, tally.provided),
    wrongTarget: divide(tally.wrongTarget, matched + extra),
    abstention: divide(tally.open, matched + extra + tally.open),
  };
}

/** A share, null where there is nothing to count. */
export function divide(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
