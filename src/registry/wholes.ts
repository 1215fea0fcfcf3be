/** What bodies belong to. */
import type { Registry } from '../model/registry.js';

/**
 * For each body the id of what it is directly part of: its parent body, else the State whose organ it is. Bodies that
 * stand by themselves are not in it.
 *
 * @example readWholes(registry).get('cicte') // 'oas'
 * @example readWholes(registry).get('kisa') // 'KOR'
 */
export function readWholes({ bodies }: Registry): ReadonlyMap<string, string> {
  return new Map(
    bodies.flatMap(({ id, parent, state }) => {
      const whole = parent ?? state;
      return whole === null ? [] : [[id, whole] as const];
    }),
  );
}
