import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { readRedisVersion } from '../../src/cli/reach-redis.js';

let server: Server | undefined;
afterEach(() => {
  server?.close();
});

/** A server that notes what it is asked and gives one answer to all. */
async function listen(answer: string | null): Promise<{ url: URL; asked: () => string }> {
  let asked = '';
  server = createServer((socket) => {
    socket.on('data', (chunk) => {
      asked += chunk.toString();
      if (answer !== null) socket.write(answer);
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { url: new URL(`redis://127.0.0.1:${address.port}`), asked: () => asked };
}

describe('readRedisVersion', () => {
  it('reads the version', async () => {
    const { url, asked } = await listen('$40\r\n# Server\r\nredis_version:7.0.15\r\nredis_git:0\r\n');
    expect(await readRedisVersion(url)).toBe('7.0.15');
    expect(asked()).toBe('INFO server\r\n');
  });

  it('says who asks where the address does', async () => {
    const { url, asked } = await listen('+OK\r\n$40\r\nredis_version:6.2.0\r\n');
    url.username = 'me';
    url.password = 'se%20cret';
    expect(await readRedisVersion(url)).toBe('6.2.0');
    expect(asked()).toBe('*3\r\n$4\r\nAUTH\r\n$2\r\nme\r\n$7\r\nse cret\r\nINFO server\r\n');
  });

  it.each([['-NOAUTH Authentication required.\r\n'], [null]])(
    'gives null for the answer %j',
    async (answer) => {
      const { url } = await listen(answer);
      expect(await readRedisVersion(url, 100)).toBeNull();
    },
  );

  it('gives null where nothing listens', async () => {
    expect(await readRedisVersion(new URL('redis://127.0.0.1:1'), 100)).toBeNull();
  });
});
