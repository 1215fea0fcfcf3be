/** What symbols can exist: a session or a year that has been, a part with its number. */

const FIRST_SESSION = 31;
const LAST_SESSION = 85;
const FIRST_YEAR = 1946;
const LAST_YEAR = 2040;
/** Parts that say nothing without a number: 'A/AC.292' and not 'A/AC'. */
const UNNUMBERED = /\/(?:AC|C|CN|CONF|GC|SC|Sub|WG|L|PV|SR|WP|CRP|R|Add|Corr|Rev|Amend)(?:\/|$)/u;

/** Bodies whose symbols have parts without a number: 'CEDAW/C/GC/37', 'CRC/C/GC/25'. */
const TREATY_BODY = /^(?:CAT|CCPR|CED|CEDAW|CERD|CMW|CRC|CRPD)\//u;

function isSession(number: string): boolean {
  return Number(number) >= FIRST_SESSION && Number(number) <= LAST_SESSION;
}

function isYear(number: string): boolean {
  return Number(number) >= FIRST_YEAR && Number(number) <= LAST_YEAR;
}

/**
 * Whether a document of that symbol can exist, as far as its form tells. The Assembly's documents bear the session
 * since its thirty-first, those of the Economic and Social Council and of the Security Council the year.
 * `isPossible('A/7/816')` and `isPossible('S/75/240')` are false.
 */
export function isPossible(key: string): boolean {
  if (UNNUMBERED.test(key) && !TREATY_BODY.test(key)) return false;
  const [, organ, first = ''] = /^([ASE])\/(?:RES\/|DEC\/)?(\d+)\/\d+(?![\d(])/u.exec(key) ?? [];
  if (organ === 'A') return isSession(first);
  return organ === undefined || isYear(first);
}
