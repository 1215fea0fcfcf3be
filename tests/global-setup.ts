import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readRedisVersion } from '../src/cli/reach-redis.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** A Redis server of the tests' own, without persistence. */
    redisUrl: string;
  }
}

/** Starts the Redis server that the tests of the queue need, and ends it after them. */
export default async function startRedis(project: TestProject): Promise<() => Promise<void>> {
  installRedis();
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-redis-'));
  const port = await findFreePort();
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', [...settings, '--dir', folder], { stdio: 'ignore' });
  const url = `redis://127.0.0.1:${port}`;
  await waitForRedis(url);
  project.provide('redisUrl', url);
  return async () => {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
    await rm(folder, { recursive: true });
  };
}

function installRedis(): void {
  if (isInstalled('redis-server')) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error('the tests of the queue need redis-server 6.2 or later: install it and run them again');
  }
  process.stderr.write('installing redis-server, which the tests of the queue need\n');
  execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-q', 'redis-server'], { stdio: 'inherit' });
}

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function waitForRedis(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await readRedisVersion(new URL(url))) !== null) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`redis-server was started and does not answer at ${url}`);
}
