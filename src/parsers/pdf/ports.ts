/** How pdfjs and its worker talk when both are on this thread: by handing over what they say, not copies of it. */

interface MessageEvent {
  readonly data: unknown;
}

type Listener = (event: MessageEvent) => void;

/** One end of a line between pdfjs and its worker, with what pdfjs uses of a `MessagePort`. */
export class Port {
  private readonly listeners = new Set<Listener>();
  private other: Port | null = null;

  /** The two ends of a new line. */
  static pair(): readonly [Port, Port] {
    const [near, far] = [new Port(), new Port()];
    near.other = far;
    far.other = near;
    return [near, far];
  }

  /** The other end hears of it when the work that is going on is done, as with any port. */
  postMessage(message: object): void {
    const { other } = this;
    const event = { data: markFont(keepList(message)) };
    queueMicrotask(() => {
      for (const listener of other?.listeners ?? []) listener(event);
    });
  }

  addEventListener(_type: string, listener: Listener, { signal }: { signal?: AbortSignal } = {}): void {
    this.listeners.add(listener);
    signal?.addEventListener('abort', () => this.listeners.delete(listener));
  }
}

/** The worker empties the lists of a page's operators and fills them anew once it has sent them. */
function keepList(message: object): object {
  const chunk: unknown = 'chunk' in message ? message.chunk : null;
  if (typeof chunk !== 'object' || chunk === null) return message;
  const kept = Object.entries(chunk).map(([key, value]: [string, unknown]) => [
    key,
    Array.isArray(value) ? value.slice() : value,
  ]);
  return { ...message, chunk: Object.fromEntries(kept) };
}

/** pdfjs takes a font for loaded that it is told to be `attached`: here no letter is drawn, so none is loaded. */
function markFont(message: object): object {
  const data: unknown =
    'action' in message && message.action === 'commonobj' && 'data' in message && message.data;
  if (!Array.isArray(data)) return message;
  const [id, type, font]: readonly unknown[] = data;
  if (type !== 'Font' || typeof font !== 'object' || font === null || 'error' in font) return message;
  return { ...message, data: [id, type, { ...font, extra: { attached: true } }] };
}
