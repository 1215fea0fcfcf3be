/** Samples of large sets, by which two sets are compared in constant time. */

/** How many of a set's hashes its sample holds: enough to tell a half from three quarters. */
const SAMPLE_SIZE = 512;

/** FNV-1a, 32 bits, over UTF-16 code units, mixed once more so that the smallest values are a fair sample. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The smallest different hashes of a set, in order. */
export function sampleOf(hashes: readonly number[]): Uint32Array {
  return Uint32Array.from(new Set(hashes)).sort().slice(0, SAMPLE_SIZE);
}

/**
 * The share of two sets' union that both hold, estimated on the smallest hashes of the union (a bottom-k sketch;
 * Cohen and Kaplan, 2007); exact for sets that are smaller than a sample.
 */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  let [left, right, seen, shared] = [0, 0, 0, 0];
  while (seen < SAMPLE_SIZE && (left < a.length || right < b.length)) {
    const x = a[left] ?? Infinity;
    const y = b[right] ?? Infinity;
    if (x === y) shared += 1;
    if (x <= y) left += 1;
    if (y <= x) right += 1;
    seen += 1;
  }
  return seen === 0 ? 0 : shared / seen;
}
