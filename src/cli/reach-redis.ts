import { connect, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';

/**
 * Asks a Redis server for its version. Speaks the protocol itself, so that `doctor` needs no client.
 * Gives null where nothing that is Redis answers within `limit` milliseconds.
 */
export async function readRedisVersion(url: URL, limit = 2000): Promise<string | null> {
  const port = Number(url.port || 6379);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const socket = url.protocol === 'rediss:' ? connectSecurely({ host, port }) : connect({ host, port });
  try {
    return await ask(socket, [...authenticate(url), 'INFO server\r\n'].join(''), limit);
  } finally {
    socket.destroy();
  }
}

function authenticate({ username, password }: URL): readonly string[] {
  if (!password) return [];
  const words = ['AUTH', ...(username ? [username] : []), password].map(decodeURIComponent);
  return [`*${words.length}\r\n`, ...words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`)];
}

function ask(socket: Socket, question: string, limit: number): Promise<string | null> {
  return new Promise((resolve) => {
    let answer = '';
    socket.setTimeout(limit, () => resolve(null));
    socket.on('error', () => resolve(null));
    socket.on('close', () => resolve(null));
    socket.on('data', (chunk) => {
      answer += chunk.toString();
      const version = /redis_version:([\d.]+)/.exec(answer)?.[1];
      if (version) resolve(version);
      else if (answer.startsWith('-')) resolve(null);
    });
    socket.write(question);
  });
}
