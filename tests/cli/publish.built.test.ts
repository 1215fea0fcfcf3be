import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginRun, finishRun, folderOfRun, publishRun } from '../../src/runs.js';

const RUNS = fileURLToPath(new URL('../../dist/src/runs.js', import.meta.url));
const DOCUMENTS = ['1.json', '2.json', '3.json'];
const NOW = new Date(Date.UTC(2026, 0, 1));

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'rapporteur-kill-'));
});
afterAll(() => rm(root, { recursive: true }));

async function fill(folder: string, content: string): Promise<void> {
  await mkdir(join(folder, 'documents'), { recursive: true });
  for (const name of ['records.jsonl', ...DOCUMENTS.map((each) => `documents/${each}`)])
    await writeFile(join(folder, name), content);
}

async function open(): Promise<string> {
  const out = await mkdtemp(join(root, 'out-'));
  await fill(out, 'old');
  const id = await beginRun(out);
  await fill(folderOfRun(out, id), 'new');
  await finishRun(out, id, NOW);
  return out;
}

/** Publishes in a process of its own, which is killed at the step of that number. */
function publishAndDie(out: string, step: number): NodeJS.Signals | null {
  const code = `import { publishRun } from ${JSON.stringify(RUNS)};
    let count = 0;
    await publishRun(${JSON.stringify(out)}, new Date(0), undefined, () => { if (count++ === ${step}) process.kill(process.pid, 'SIGKILL'); });`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', code]).signal;
}

/** All that a reader finds; a mixture has two contents. */
async function readContents(out: string): Promise<readonly string[]> {
  const names = [
    'records.jsonl',
    ...(await readdir(join(out, 'documents'))).map((name) => `documents/${name}`),
  ];
  expect(names.filter((name) => !name.includes('/.')).length).toBe(4);
  const shown = names.filter((name) => !name.includes('/.'));
  return [...new Set(await Promise.all(shown.map((name) => readFile(join(out, name), 'utf8'))))];
}

test('publishing that is killed with -9 at any step leaves the old set or the new one, whole', {
  timeout: 60_000,
}, async () => {
  let killed = 0;
  for (let step = 0; ; step += 1) {
    const out = await open();
    if (publishAndDie(out, step) === null) break;
    killed += 1;
    expect([['old'], ['new']]).toContainEqual(await readContents(out));
    await publishRun(out, NOW, '0001');
    expect(await readContents(out)).toEqual(['new']);
  }
  expect(killed).toBeGreaterThan(6);
});
