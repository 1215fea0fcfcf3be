import { availableParallelism, userInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { readSettings, UsageError } from '../src/config.js';

describe('readSettings', () => {
  it('has defaults for all', () => {
    expect(readSettings({}, {})).toEqual({
      out: 'output',
      store: 'output/.store',
      threads: availableParallelism(),
      timeoutSeconds: 120,
      user: userInfo().username,
      memoryMegabytes: 1024,
      ocr: 'auto',
      redisUrl: new URL('redis://127.0.0.1:6379'),
    });
  });

  it('takes the flag before the environment, and the environment before the default', () => {
    const environment = { RAPPORTEUR_OUT: 'from-variable', RAPPORTEUR_THREADS: '3', RAPPORTEUR_STORE: '' };
    expect(readSettings({ out: 'from-flag' }, environment)).toMatchObject({
      out: 'from-flag',
      store: 'from-flag/.store',
      threads: 3,
    });
    expect(readSettings({}, environment)).toMatchObject({
      out: 'from-variable',
      store: 'from-variable/.store',
    });
    expect(readSettings({ threads: '0' }, environment).threads).toBe(0);
  });

  it.each([
    [{ threads: 'two' }, {}, "--threads must be a whole number from 0 to 64, not 'two'"],
    [{ threads: '-1' }, {}, '--threads must be a whole number'],
    [{ threads: '1e1' }, {}, '--threads must be a whole number'],
    [{ threads: '65' }, {}, '--threads must be a whole number'],
    [{ ocr: 'sometimes' }, {}, "--ocr must be one of never, auto, always, not 'sometimes'"],
    [{}, { RAPPORTEUR_OCR: 'yes' }, 'RAPPORTEUR_OCR must be one of'],
    [{ out: '' }, {}, '--out needs a value'],
    [{}, { RAPPORTEUR_TIMEOUT: '0' }, "RAPPORTEUR_TIMEOUT must be a whole number from 1 to 86400, not '0'"],
    [{}, { RAPPORTEUR_MEMORY: '12' }, 'RAPPORTEUR_MEMORY must be'],
    [{}, { REDIS_URL: 'http://x' }, "REDIS_URL must be like redis://127.0.0.1:6379, not 'http://x'"],
    [{}, { REDIS_URL: 'redis://' }, 'REDIS_URL must be like'],
    [{ redis: 'localhost' }, {}, '--redis must be like'],
  ])('%j with %j is refused', (flags, environment, message) => {
    expect(() => readSettings(flags, environment)).toThrow(UsageError);
    expect(() => readSettings(flags, environment)).toThrow(message);
  });

  it.each(['redis://queue:6380/1', 'rediss://user:secret@queue', 'redis://[::1]:6379'])(
    'accepts %s',
    (url) => {
      expect(readSettings({}, { REDIS_URL: url }).redisUrl.href).toBe(new URL(url).href);
    },
  );
});
