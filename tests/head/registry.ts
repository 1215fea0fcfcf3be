import { readFileSync } from 'node:fs';
import type { Body, Registry, State } from '../../src/model/registry.js';

function read<T>(name: string): readonly T[] {
  return JSON.parse(readFileSync(new URL(`../../src/registry/${name}.json`, import.meta.url), 'utf8'));
}

/** The project's own States and bodies; heads need no more of the registry. */
export const registry: Registry = {
  states: read<State>('states'),
  bodies: read<Omit<Body, 'members'> & Partial<Body>>('bodies').map((body) => ({
    ...body,
    members: body.members ?? [],
  })),
  programmes: [],
  documents: [],
  notProgrammes: [],
  series: [],
  places: [],
  version: 'test',
};
