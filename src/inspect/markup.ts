/** Markup whose texts and attributes cannot break out of their place. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Ready markup, as opposed to text. */
export interface Markup {
  readonly markup: string;
}

type Value = string | number | Markup | readonly Markup[];

function print(value: Value): string {
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

/** A template of markup; what is put into it is escaped unless it is markup itself. */
export function html(pieces: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return {
    markup: pieces.map((piece, at) => piece + (at < values.length ? print(values[at] ?? '') : '')).join(''),
  };
}
