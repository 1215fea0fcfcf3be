/** Later mentions by a short form that the document itself introduced: 'PaCSON', 'the Fund', 'the Centre'. */
import { compilePhrases, findPhrases, type PhraseIndex } from '../../text/phrases.js';
import { addPrefixes } from '../../text/prefixes.js';
import { stemmerOf } from '../../text/stems.js';
import { isOfSubject, type Lexicon } from './lexicon.js';
import { type Draft, type Introduction, overlaps, type Passage, sentenceAt, wordAt } from './passage.js';
import { endWithHead } from './registered.js';
import { findMeantByNoun } from './uncased-later.js';
import { follows, isAcronym, isShouted, readWords } from './words.js';

/** Passages after an introduction in which 'the Centre' still means it. */
const REACH = 6;
/** The same where a word points to it, and how long such a noun may be. */
const NEAR = 1;
const LONGEST_HEAD = 6;
/** Letters of a name of one word that is known in other cases too: 'в «Никацифре»'. */
const SHORTEST_DECLINED = 5;

/** What makes two mentions speak of the same programme: the id, or the name in small letters. */
function identity(draft: Draft): string {
  return draft.programme ?? draft.name?.toLowerCase() ?? '';
}

function isEarlier(introduction: Introduction, passage: Passage, offset: number): boolean {
  const before = introduction.passage.index - passage.index;
  return before < 0 || (before === 0 && introduction.draft.end <= offset);
}

function asLater(introduction: Introduction, range: { start: number; end: number }, rule: string): Draft {
  const { draft } = introduction;
  return { ...draft, ...range, aliases: [], rule, confidence: rule === 'alias' ? 0.9 : 0.7 };
}

/** Introductions in order, with an index of the aliases that they define. */
export interface Introduced {
  readonly introductions: readonly Introduction[];
  readonly aliases: PhraseIndex<Introduction>;
  /** Last words of their names, two or more, without the first. */
  readonly endings: PhraseIndex<Introduction>;
}

interface ShortForm {
  readonly text: string;
  readonly value: Introduction;
  readonly caseSensitive: boolean;
  readonly declined: boolean;
}

/** The first introduction by each short form; one that two programmes bear is left out. */
function unambiguous(entries: readonly ShortForm[]): readonly ShortForm[] {
  const byText = new Map<string, ShortForm>();
  const shared = new Set<string>();
  for (const entry of entries) {
    const first = byText.get(entry.text);
    if (first === undefined) byText.set(entry.text, entry);
    else if (identity(first.value.draft) !== identity(entry.value.draft)) shared.add(entry.text);
  }
  return [...byText.values()].filter(({ text }) => !shared.has(text));
}

/** 'Trust Fund' and 'Multi-Donor Trust Fund' of 'Cybersecurity Multi-Donor Trust Fund'. */
function endingsOf(name: string, lexicon: Lexicon): readonly string[] {
  const words = name.replace(/^\p{Ll}+ /u, '').split(' ');
  if (!lexicon.heads.has(words.at(-1)?.toLowerCase() ?? '')) return [];
  return words.slice(1, -1).flatMap((word, i) => {
    const rest = words.slice(i + 1);
    return /^\p{Lu}/u.test(word) && rest.every((one) => /^\p{Lu}/u.test(one)) ? [rest.join(' ')] : [];
  });
}

/** 'Chaire Ogooué' of 'Chaire Ogooué de cyberdiplomatie': where heads come first, the head and its own name. */
function beginningsOf(name: string, lexicon: Lexicon): readonly string[] {
  const [head, own, further] = readWords(name);
  if (!lexicon.pack.headsFirst || !head || !own || !further) return [];
  const particular = own.capital && follows(own) && !lexicon.words(lexicon.pack.genericWords).has(own.key);
  if (!head.capital || !lexicon.heads.has(head.key) || !particular) return [];
  return isOfSubject(lexicon, own.key) ? [] : [`${head.text} ${own.text}`];
}

function shortForms(
  introductions: readonly Introduction[],
  read: (draft: Draft) => readonly string[],
  lexicon: Lexicon,
): PhraseIndex<Introduction> {
  const inflected = lexicon.pack.inflection !== undefined;
  const entries = introductions.flatMap((value) =>
    read(value.draft).map((text) => ({
      ...{ text, value, caseSensitive: !inflected },
      declined: inflected && text.length >= SHORTEST_DECLINED && !isAcronym(text),
    })),
  );
  const stemmer = inflected ? stemmerOf(lexicon.pack.language) : null;
  const forms = unambiguous(entries);
  return compilePhrases(
    lexicon.pack.uncased === undefined ? forms : addPrefixes(forms, lexicon.pack),
    stemmer ?? undefined,
  );
}

/** Compiles what the introductions may be called later; what two programmes could be called is left out. */
export function compileIntroductions(introductions: readonly Introduction[], lexicon: Lexicon): Introduced {
  return {
    introductions,
    aliases: shortForms(introductions, (draft) => draft.aliases, lexicon),
    endings: shortForms(
      introductions,
      ({ name }) => [...endingsOf(name ?? '', lexicon), ...beginningsOf(name ?? '', lexicon)],
      lexicon,
    ),
  };
}

/** The head noun in the name as printed: 'Centre' of 'Regional Training Centre for Incident Response', 'Red' of 'Red Andina'. */
function headWordOf(introduction: Introduction, lexicon: Lexicon): string | null {
  const words = readWords(introduction.draft.name ?? '');
  const [first] = words;
  if (lexicon.pack.headsFirst && first?.capital && lexicon.heads.has(first.key)) return first.text;
  const connectors = lexicon.words(lexicon.pack.connectors);
  const head = words.find((word, i) => {
    const next = words[i + 1];
    const closes = next === undefined || connectors.has(next.key) || next.numeric;
    return closes && word.capital && lexicon.heads.has(word.key);
  });
  return head?.text ?? null;
}

/** Whether a body or process named since the introduction could be meant by the same noun. */
function hasRival(head: string, passages: readonly Passage[], since: number, until: number): boolean {
  return passages
    .slice(since, until + 1)
    .some((passage) =>
      [...passage.parties, ...passage.excluded].some((match) => match.text.split(/[ -]/u).includes(head)),
    );
}

function findDefinite(
  passage: Passage,
  introductions: readonly Introduction[],
  passages: readonly Passage[],
  lexicon: Lexicon,
): readonly Draft[] {
  if (isShouted(passage.text) || passage.block.kind === 'heading') return [];
  const { definiteArticles, connectors } = lexicon.pack;
  return passage.words.flatMap((word, i) => {
    const article = passage.words[i - 1];
    const next = passage.words[i + 1];
    if (article === undefined || !follows(word) || !word.capital || !lexicon.heads.has(word.key)) return [];
    if (!lexicon.words(definiteArticles).has(article.key)) return [];
    if (next !== undefined && follows(next) && (next.capital || isTied(passage, i + 1))) return [];
    const meant = introductions.filter(
      (one) => isEarlier(one, passage, word.start) && headWordOf(one, lexicon) === word.text,
    );
    const last = meant.at(-1);
    if (last === undefined || passage.index - last.passage.index > REACH) return [];
    if (new Set(meant.map((one) => identity(one.draft))).size > 1) return [];
    if (hasRival(word.text, passages, last.passage.index, passage.index)) return [];
    return [asLater(last, { start: word.start, end: word.end }, 'definite')];
  });

  /** 'the Centre of Excellence': a name of its own goes on after a connector. */
  function isTied(where: Passage, index: number): boolean {
    const word = where.words[index];
    const after = where.words[index + 1];
    return word !== undefined && lexicon.words(connectors).has(word.key) && (after?.capital ?? false);
  }
}

/** Whether the name ends with that noun, or with a longer one that begins so: 门户 of 门户网站. */
function endsWithHead(name: string, head: string, lexicon: Lexicon): boolean {
  const last = findPhrases(lexicon.headPhrases, name).at(-1);
  return name.endsWith(head) || (last?.end === name.length && last.text.startsWith(head));
}

/** 该中心 right after the centre was named; the noun alone is the mention. */
function findPointed(
  passage: Passage,
  introductions: readonly Introduction[],
  lexicon: Lexicon,
): readonly Draft[] {
  const pointing = findPhrases(lexicon.phrases(lexicon.pack.definiteArticles), passage.text);
  return pointing.flatMap(({ end: from }) => {
    const head = findPhrases(lexicon.headPhrases, passage.text.slice(from, from + LONGEST_HEAD))[0];
    if (head === undefined || head.start !== 0) return [];
    const near = introductions.filter(
      (one) => isEarlier(one, passage, from) && passage.index - one.passage.index <= NEAR,
    );
    const meant = near.filter(({ draft }) => endsWithHead(draft.name ?? '', head.text, lexicon));
    const { start } = sentenceAt(passage, from);
    const here = meant.filter((one) => one.passage === passage && one.draft.start >= start);
    const closest = here.length > 0 ? here : meant;
    const last = closest.at(-1);
    if (last === undefined || new Set(closest.map((one) => identity(one.draft))).size > 1) return [];
    return [asLater(last, { start: from, end: from + head.end }, 'definite')];
  });
}

/** Two words or more that end the name of one programme alone: 'Trust Fund' of 'Cybersecurity Multi-Donor Trust Fund'. */
function findEndings(passage: Passage, introduced: Introduced, lexicon: Lexicon): readonly Draft[] {
  if (isShouted(passage.text)) return [];
  return findPhrases(introduced.endings, passage.text)
    .filter(
      (match) => isEarlier(match.value, passage, match.start) && !isInLongerName(passage, match, lexicon),
    )
    .map((match) =>
      asLater(match.value, { start: match.start, end: endWithHead(passage, match, lexicon) }, 'ending'),
    );
}

/** Whether a capitalised word stands right before or after: the words are part of another name. */
function isInLongerName(passage: Passage, match: { start: number; end: number }, lexicon: Lexicon): boolean {
  const first = wordAt(passage, match.start);
  const [before, own, after] = [
    passage.words[first - 1],
    passage.words[first],
    passage.words[wordAt(passage, match.end)],
  ];
  const joined =
    own !== undefined &&
    follows(own) &&
    before?.capital === true &&
    !before.possessive &&
    !lexicon.words(lexicon.pack.starters).has(before.key);
  return (
    joined ||
    (after !== undefined && follows(after) && after.capital) ||
    passage.parties.some((party) => overlaps(party, match))
  );
}

/**
 * The mentions in a passage of programmes that were introduced before it (or earlier in it), by an alias that the
 * document defined or by article and head noun, when only one programme can be meant. `taken`: mentions found already.
 */
export function findLater(
  passage: Passage,
  introduced: Introduced,
  taken: readonly Draft[],
  passages: readonly Passage[],
  lexicon: Lexicon,
): readonly Draft[] {
  const aliases = findPhrases(introduced.aliases, passage.text)
    .filter((match) => /\p{Lu}|\p{Lo}/u.test(match.text) && isEarlier(match.value, passage, match.start))
    .map((match) =>
      asLater(match.value, { start: match.start, end: endWithHead(passage, match, lexicon) }, 'alias'),
    );
  const endings = findEndings(passage, introduced, lexicon).filter(
    (draft) => !aliases.some((other) => overlaps(draft, other)),
  );
  aliases.push(...endings);
  const meant = findMeantByNoun(passage, introduced.introductions, lexicon).map(
    ({ introduction, start, end }) => asLater(introduction, { start, end }, 'definite'),
  );
  const definite =
    lexicon.pack.unspaced === undefined
      ? [...findDefinite(passage, introduced.introductions, passages, lexicon), ...meant]
      : findPointed(passage, introduced.introductions, lexicon);
  const found = [...aliases, ...definite.filter((draft) => !aliases.some((other) => overlaps(draft, other)))];
  return found.filter((draft) => !taken.some((other) => overlaps(other, draft) && !isShortFor(other, draft)));
}

/** Whether a name that no registry knows is but the end of one introduced before. */
function isShortFor(taken: Draft, later: Draft): boolean {
  return taken.programme === null && later.rule === 'ending' && taken.start === later.start;
}
