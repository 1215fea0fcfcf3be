import { describe, expect, it } from 'vitest';
import { formatTable, shorten } from '../../src/cli/format-table.js';
import { showLines } from '../../src/cli/progress.js';

describe('formatTable', () => {
  it('aligns columns, cuts long cells, and draws a rule for a row without cells', () => {
    const columns = [
      { name: 'file', limit: 11 },
      { name: 'pages', align: 'right' as const },
    ];
    const rows = [['a-very-long-name.pdf', '3'], ['b.pdf'], [], ['2 files', '12']];
    expect(formatTable(columns, rows).split('\n')).toEqual([
      'file         pages',
      '───────────  ─────',
      'a-v…ame.pdf      3',
      'b.pdf',
      '───────────  ─────',
      '2 files         12',
    ]);
  });

  it.each([
    ['submissions/2023/fiji.pdf', 16, 'submi…3/fiji.pdf'],
    ['short', 12, 'short'],
    ['exactly-12-c', 12, 'exactly-12-c'],
    ['\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}', 4, '\u{1F600}…\u{1F600}\u{1F600}'],
  ])('shorten(%j, %i)', (text, limit, expected) => {
    expect(shorten(text, limit)).toBe(expected);
  });
});

describe('showLines', () => {
  function run(total: number, millisecondsEach: number): string[] {
    const lines: string[] = [];
    let time = 10_000;
    const progress = showLines({ write: (text) => lines.push(text.trim()) }, total, 'processing', () => time);
    for (let done = 0; done < total; done += 1) {
      time += millisecondsEach;
      progress.advance();
    }
    return lines;
  }

  it('says first and last of a few', () => {
    expect(run(3, 10)).toEqual(['processing: 1 of 3', 'processing: 3 of 3']);
  });

  it('says at most one line a second', () => {
    expect(run(4, 500)).toEqual(['processing: 1 of 4', 'processing: 3 of 4', 'processing: 4 of 4']);
  });

  it('says at most one line for each twentieth', () => {
    const lines = run(10_000, 60);
    expect(lines.length).toBeLessThanOrEqual(22);
    expect(lines.at(-1)).toBe('processing: 10000 of 10000');
  });
});
