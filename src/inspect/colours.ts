/** One colour for each kind, the same in pictures and on the page. */
import type { Mark } from './marks.js';

/** Dark enough for white paper; the page lightens them on a dark screen. */
export const COLOURS: Readonly<Record<Mark['kind'], string>> = {
  paragraph: '#475569',
  heading: '#7c3aed',
  'list-item': '#0e7490',
  cell: '#4d7c0f',
  footnote: '#b45309',
  header: '#94a3b8',
  footer: '#94a3b8',
  'page-number': '#94a3b8',
  reference: '#2563eb',
  programme: '#059669',
  head: '#db2777',
};
