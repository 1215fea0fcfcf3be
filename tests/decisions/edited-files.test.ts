import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildDocx } from '../../fixtures/tools/build-docx.js';
import { inlinesOf, readSource } from '../../fixtures/tools/read-source.js';
import { type Inline, plainText, type Source, type SourceBlock } from '../../fixtures/tools/source.js';
import { type App, createApp } from '../../src/app.js';
import type { Decision } from '../../src/decisions/decision.js';
import { completeDraft, type Draft, type Seen } from '../../src/decisions/draft.js';
import type { SubmissionRecord } from '../../src/model/record.js';
import { createMemoryStore } from '../../src/store/memory-store.js';
import { normaliseText } from '../../src/text/normalise.js';
import { splitWords } from '../../src/text/phrases.js';

/**
 * 500 decisions on PDF files; then each is replaced by a DOCX file whose source was edited: paragraphs inserted and taken
 * away, words changed. The source knows where the words of each decision are now.
 */
const NAMES = [
  'australia-catalogue.en',
  'austria-footnotes.en',
  'african-group-ordinary.en',
  'algeria-resolutions.en',
  'bangladesh-ordinary.en',
  'fiji.en',
  'belgium-footnotes.fr',
  'central-america-joint.es',
  'armenia-letter.ru',
  'belarus-numbered.ru',
  'brazil-zh.zh',
  'china-national.zh',
  'cis-joint.ru',
  'united-kingdom-long.en',
  'philippines-table.en',
  'netherlands-legal.en',
  'korea-table.en',
  'saudi-national.ar',
];
const INSERTED = {
  en: 'A sentence that came later and tells of nothing in particular.',
  zh: '后来加上的一句话没有说什么。',
};

let random = 46;
function chance(): number {
  random = (random * 1664525 + 1013904223) % 4294967296;
  return random / 4294967296;
}

interface Edited {
  readonly source: Source;
  /** The new text of each block that had annotations, by its old text; null where it was taken away. */
  readonly texts: ReadonlyMap<string, string | null>;
}

/** Other words, but for those of the annotated quotes. */
function editInline(inline: Inline): Inline {
  const kept = new Set(
    inline.annotations.flatMap(({ quote }) => splitWords(quote).map(({ folded }) => folded)),
  );
  const runs = inline.runs.map((run) => ({
    ...run,
    text: run.text.replace(/[\p{L}]{4,}/gu, (word) =>
      chance() < 0.04 && splitWords(word).every(({ folded }) => !kept.has(folded)) ? 'otherwise' : word,
    ),
  }));
  return { ...inline, runs };
}

const textOf = (inline: Inline): string => normaliseText(plainText(inline)).trim();

function editBlock(block: SourceBlock): SourceBlock {
  return 'inline' in block ? { ...block, inline: editInline(block.inline) } : block;
}

function edit(source: Source): Edited {
  const texts = new Map<string, string | null>();
  const blocks = source.blocks.flatMap((block): readonly SourceBlock[] => {
    const isGone = block.kind === 'paragraph' && chance() < 0.1;
    const next = editBlock(block);
    for (const [index, inline] of inlinesOf(block).entries()) {
      const after = inlinesOf(next)[index];
      texts.set(textOf(inline), isGone || !after ? null : textOf(after));
    }
    const text = source.front.language === 'zh' ? INSERTED.zh : INSERTED.en;
    const run = { text, bold: false, italic: false, link: null, note: null };
    const inserted: SourceBlock = { kind: 'paragraph', inline: { runs: [run], annotations: [] } };
    const isInserted = chance() < 0.2 && (block.kind === 'paragraph' || block.kind === 'item');
    return [...(isInserted ? [inserted] : []), ...(isGone ? [] : [next])];
  });
  for (const note of source.notes) texts.set(textOf(note), textOf(note));
  return { source: { ...source, blocks }, texts };
}

async function process(app: App, path: string, bytes: Uint8Array): Promise<Seen> {
  const outcome = await app.process((await app.add(path, bytes)).id);
  if (outcome.kind !== 'record') throw new Error(`${path}: ${outcome.failure.message}`);
  return { record: outcome.record, blocks: outcome.document.blocks };
}

let clock = 0;
function decideOn(seen: Seen): readonly Decision[] {
  const { references, programmes, source } = seen.record;
  const ids = [...references, ...programmes.flatMap(({ mentions }) => mentions)].map(({ id }) => id);
  return ids.flatMap((mention): readonly Decision[] => {
    const submission = source.path;
    const set = mention.startsWith('r') ? { targets: ['A/1/1#9'] } : { kind: 'forum' as const };
    const drafts: readonly Draft[] = [
      { action: 'accept', submission, mention },
      { action: 'reject', submission, mention },
      { action: 'correct', submission, mention, set },
      { action: 'note', submission, mention, text: 'look at it' },
    ];
    clock += 1000;
    const author = { who: chance() < 0.5 ? 'Ana' : 'Ben', when: new Date(clock).toISOString() };
    const draft = drafts[Math.floor(chance() * drafts.length)];
    return draft ? [completeDraft(draft, author, () => seen)] : [];
  });
}

interface Case {
  readonly before: Seen;
  readonly after: Seen;
  readonly laid: SubmissionRecord;
  readonly decisions: readonly Decision[];
  readonly texts: Edited['texts'];
}

const cases: Case[] = [];
beforeAll(async () => {
  const app = createApp({ store: createMemoryStore() });
  for (const name of NAMES) {
    const [stem = '', language = ''] = name.split('.');
    const file = await readFile(`fixtures/dev/sources/${stem}.md`, 'utf8');
    const before = await process(app, `${name}.pdf`, await readFile(`fixtures/dev/${name}.pdf`));
    const decisions = decideOn(before);
    const { source, texts } = edit(readSource(stem, file));
    if (source.front.language !== language) throw new Error(`${name} is in ${source.front.language}`);
    const read = await process(app, `${name}.docx`, await buildDocx(source));
    const record = { ...read.record, source: { ...read.record.source, path: `${name}.pdf` } };
    await app.decisions.append(decisions);
    const laid = (await app.layer())(record, read.blocks);
    cases.push({ before, after: { ...read, record }, laid, decisions, texts });
  }
}, 120_000);

/** How often the quote stands in the text before `start`: which of its occurrences it is. */
const countBefore = (text: string, quote: string, start: number): number =>
  text.slice(0, start).split(quote).length;

type MentionDecision = Extract<Decision, { readonly subject: string }>;
const mentionsOf = (decisions: readonly Decision[]): readonly MentionDecision[] =>
  decisions.flatMap((decision) => ('subject' in decision ? [decision] : []));

describe('decisions on PDF files that DOCX files with edited text replace', () => {
  test('are many, and none is gone silently', () => {
    const all = cases.flatMap(({ decisions }) => decisions);
    expect(all.length).toBeGreaterThan(500);
    for (const { laid, decisions } of cases) {
      const told = new Set([
        ...(laid.decided?.applied.map(({ decision }) => decision) ?? []),
        ...(laid.decided?.conflicts.map(({ decision }) => decision) ?? []),
        ...(laid.decided?.notes.map(({ decision }) => decision) ?? []),
      ]);
      expect(decisions.filter(({ id }) => !told.has(id))).toEqual([]);
    }
  });

  test('are found in the paragraph where the source has their words, or nowhere', () => {
    const wrong: string[] = [];
    let applied = 0;
    for (const { before, after, laid, decisions, texts } of cases) {
      for (const { id, anchor, action } of mentionsOf(decisions)) {
        const mention = [...laid.references, ...laid.programmes.flatMap(({ mentions }) => mentions)].find(
          (each) => each.decided?.decisions.includes(id),
        );
        const old = before.blocks.find((block) => block.id === anchor.block)?.text ?? '';
        const expected = texts.get(old);
        if (!mention || action === 'reject' || expected === undefined) continue;
        const found = after.blocks.find((block) => block.id === mention.at.block)?.text ?? '';
        const nth = countBefore(old, anchor.quote, anchor.start);
        if (found !== expected || countBefore(found, mention.quote, mention.at.start) !== nth)
          wrong.push(`${anchor.quote}: '${found.slice(0, 60)}', not '${expected?.slice(0, 60)}'`);
        applied += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(applied).toBeGreaterThan(80);
  });

  test('are mostly found again, and what was accepted or corrected says what was decided', () => {
    const said = cases.flatMap(({ laid }) => laid.decided?.applied ?? []);
    const conflicts = cases.flatMap(({ laid }) => laid.decided?.conflicts ?? []);
    expect(said.length / (said.length + conflicts.length)).toBeGreaterThan(0.85);
    for (const { laid } of cases)
      for (const reference of laid.references)
        if (reference.decided?.state === 'corrected') expect(reference.targets).toEqual(['A/1/1#9']);
  });

  test('leave what was extracted as it was', () => {
    for (const { after, laid } of cases) expect(laid.extracted?.references).toEqual(after.record.references);
  });
});
