import { type Options, stringify } from 'csv-stringify/sync';

export type Cell = string | number | boolean | null;
/** The columns of a table in order: each has its name and the cell that it takes from a row. */
export type Columns<Row> = readonly (readonly [name: string, cell: (row: Row) => Cell])[];

/** Several values in one cell. */
export const LIST_SEPARATOR = '; ';

/**
 * RFC 4180 with a header line, or without one for `rows` that follow others. A text that a spreadsheet would
 * run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return) gets an apostrophe before
 * it: `-5 dB` becomes `'-5 dB`. An empty cell is a value that is not known.
 */
export function formatCsv<Row>(columns: Columns<Row>, rows: readonly Row[], header: boolean): string {
  const cells = rows.map((row) => columns.map(([, cell]) => cell(row)));
  return stringify(header ? [columns.map(([name]) => name), ...cells] : cells, CSV_OPTIONS);
}

/** Written first in each CSV file: spreadsheets then read it as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

const CSV_OPTIONS: Options = {
  record_delimiter: '\r\n',
  escape_formulas: true,
  quoted_match: /[\r\n]/,
  cast: { boolean: (value) => (value ? 'yes' : 'no') },
};
