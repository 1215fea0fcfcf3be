/**
 * Stands in for `workers/thread.ts`: notes that a submission was begun, and does with it what the file
 * `odd/<id>` beside the store says; such a name counts once, if it ends with '-once'.
 */
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ODDITIES = {
  none: () => undefined,
  hang: () => new Promise((resolve) => setTimeout(resolve, 3_600_000)),
  loop: () => spin(3_600_000),
  busy: () => spin(7500),
  throw: () => {
    throw new Error('the disk is full');
  },
};

function spin(milliseconds) {
  const end = Date.now() + milliseconds;
  while (Date.now() < end);
}

function readOddity(file) {
  if (!existsSync(file)) return 'none';
  const oddity = readFileSync(file, 'utf8');
  if (oddity.endsWith('-once')) rmSync(file);
  return oddity.replace('-once', '');
}

export default async function processOddly({ store, id }) {
  const folder = dirname(store);
  const oddity = readOddity(join(folder, 'odd', id));
  appendFileSync(join(folder, 'begun'), `${id}\n`);
  await ODDITIES[oddity]();
  return { id, kind: 'record', stagesRun: ['record'] };
}
