/** Which of the stale results a command is about, and how it tells of them. */
import type { Command } from 'commander';
import type { App } from '../app.js';
import { UsageError } from '../config.js';
import { type Choice, countStale, type StaleResult } from './find-stale.js';
import { formatTable } from './format-table.js';

export function addChoiceOptions(command: Command): Command {
  return command
    .option('--stage <name>', 'only records whose recipe has changed in this part')
    .option('--older-than <version>', 'only records whose --stage has a version lower than this')
    .option('--language <tag>', 'only records in this language')
    .option('--kind <kind>', 'only submissions of this kind: national, joint, group, organization')
    .option(
      '--mentions <target>',
      'only records that refer to this document or paragraph, or name this programme',
    )
    .option('--failed', 'only failures that may pass: of an older recipe, for want of time or memory')
    .option('--id <id>', 'only this record; the beginning of the id is enough');
}

/** @throws UsageError for a stage that is none, or a version without its stage */
export function checkChoice(app: App, { stage, olderThan }: Choice): void {
  const parts = Object.keys(app.versions);
  if (stage !== undefined && !parts.includes(stage))
    throw new UsageError(`there is no stage '${stage}'; the recipe has: ${parts.join(', ')}`);
  if (olderThan === undefined) return;
  if (stage === undefined) throw new UsageError('--older-than needs --stage');
  if (!/^\d+$/.test(olderThan))
    throw new UsageError(`--older-than must be a version like '7', not '${olderThan}'`);
}

export function formatStale(stale: readonly StaleResult[], known: number): string {
  if (stale.length === 0) return `nothing is stale among ${known} results`;
  const rows = countStale(stale).map(({ part, language, from, to, results }) => [
    part,
    from === to ? '' : `${from} → ${to}`,
    language,
    String(results),
  ]);
  const others = stale.filter((result) => result.parts.length === 0).length;
  const table = formatTable(
    [{ name: 'stale by' }, { name: 'version' }, { name: 'language' }, { name: 'results', align: 'right' }],
    [...rows, ...(others > 0 ? [['(failures and lost results)', '', '', String(others)]] : [])],
  );
  return `${table}\n${stale.length} of ${known} results are stale`;
}

/** Which entries of the registry made results stale, each with the number of results that hold a name of it. */
export async function explainRegistry(
  app: App,
  stale: readonly StaleResult[],
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const { known, parts, today } of stale) {
    if (!parts.includes('registry')) continue;
    const changed = await app.changedEntries(known.recipe?.registry ?? '', today.registry ?? '');
    for (const entry of changed) counts[entry] = (counts[entry] ?? 0) + 1;
  }
  return counts;
}
