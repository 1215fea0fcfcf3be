import { describe, expect, test } from 'vitest';
import { Port } from '../../../src/parsers/pdf/ports.js';

function hear(port: Port): unknown[] {
  const heard: unknown[] = [];
  port.addEventListener('message', ({ data }) => heard.push(data));
  return heard;
}

describe('a line between pdfjs and its worker', () => {
  test('what one end says the other one hears, and not before the speaker is done', async () => {
    const [near, far] = Port.pair();
    const [heardNear, heardFar] = [hear(near), hear(far)];
    const message = { action: 'GetPage', data: { pageIndex: 0 } };
    near.postMessage(message);
    expect(heardFar).toEqual([]);
    await Promise.resolve();
    expect(heardFar).toEqual([message]);
    expect(heardNear).toEqual([]);
  });

  test('lists of operators that the sender empties arrive full, with the same arguments in them', async () => {
    const [near, far] = Port.pair();
    const heard = hear(near);
    const args = [{ unicode: 'a' }];
    const chunk = { fnArray: [44], argsArray: [args], length: 1, lastChunk: true };
    far.postMessage({ stream: 4, chunk });
    chunk.fnArray.length = 0;
    chunk.argsArray.length = 0;
    await Promise.resolve();
    expect(heard).toEqual([
      { stream: 4, chunk: { fnArray: [44], argsArray: [args], length: 1, lastChunk: true } },
    ]);
    expect((heard[0] as { chunk: { argsArray: unknown[] } }).chunk.argsArray[0]).toBe(args);
  });

  test('a listener that has left hears nothing', async () => {
    const [near, far] = Port.pair();
    const leave = new AbortController();
    const heard: unknown[] = [];
    far.addEventListener('message', ({ data }) => heard.push(data), { signal: leave.signal });
    leave.abort();
    near.postMessage({});
    await Promise.resolve();
    expect(heard).toEqual([]);
  });

  test('a font arrives as one that is attached already; other objects and fonts that failed as they are', async () => {
    const [near, far] = Port.pair();
    const heard = hear(near);
    const buffer = new ArrayBuffer(8);
    const messages = [
      { action: 'commonobj', data: ['f1', 'Font', { buffer }] },
      { action: 'commonobj', data: ['f2', 'Font', { error: 'damaged' }] },
      { action: 'commonobj', data: ['f1_path_a', 'FontPath', buffer] },
    ];
    for (const message of messages) far.postMessage(message);
    await Promise.resolve();
    expect(heard).toEqual([
      { action: 'commonobj', data: ['f1', 'Font', { buffer, extra: { attached: true } }] },
      messages[1],
      messages[2],
    ]);
  });
});
