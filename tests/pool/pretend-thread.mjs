/** Stands in for `workers/thread.ts` in the tests of the pool: what it does depends on the id. */
export default async function processSubmission({ id }) {
  if (id === 'slow') for (;;);
  if (id === 'broken') throw new TypeError('no such thing');
  if (id === 'exits') process.exit(7);
  const hoard = [];
  while (id === 'large') hoard.push(new Array(100_000).fill(String(hoard.length)));
  return { id, kind: 'record', stagesRun: ['pdf'] };
}
