export type Alignment = 'left' | 'right';
export interface Column {
  readonly name: string;
  readonly align?: Alignment;
  /** Longest width in characters; longer cells are cut in the middle. */
  readonly limit?: number;
}

/** A table in plain text: a header line, a rule, a line a row. A row of no cells is a rule. */
export function formatTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cut = rows.map((row) => row.map((cell, index) => shorten(cell, columns[index]?.limit)));
  const widths = columns.map(({ name }, index) =>
    Math.max(name.length, ...cut.map((row) => countCharacters(row[index] ?? ''))),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  const format = (row: readonly string[]): string =>
    columns
      .map(({ align }, index) => pad(row[index] ?? '', widths[index] ?? 0, align))
      .join('  ')
      .trimEnd();
  return [
    format(columns.map(({ name }) => name)),
    rule,
    ...cut.map((row) => (row.length ? format(row) : rule)),
  ].join('\n');
}

/** 'submissions/2023/fiji.pdf' within 16 characters is 'submi…3/fiji.pdf': the ending tells most. */
export function shorten(text: string, limit = Number.POSITIVE_INFINITY): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  const tail = Math.ceil(((limit - 1) * 2) / 3);
  return [...characters.slice(0, limit - 1 - tail), '…', ...characters.slice(characters.length - tail)].join(
    '',
  );
}

function pad(text: string, width: number, align: Alignment = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - countCharacters(text)));
  return align === 'left' ? text + space : space + text;
}

function countCharacters(text: string): number {
  return [...text].length;
}
