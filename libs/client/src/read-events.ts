/** An event of a stream: its number, its kind, and what it carries. */
export interface ServerEvent {
  readonly id: string | undefined;
  readonly event: string;
  readonly data: unknown;
}

/** Reads server-sent events (HTML Living Standard § 9.2) whose data is JSON, as they come. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += decoder.decode(part.value, { stream: true });
      const blocks = text.split(/\r?\n\r?\n/);
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = readEvent(block);
        if (event) yield event;
      }
    }
  } finally {
    await reader.cancel();
  }
}

/**
 * Reads one event; undefined for a comment, as a heartbeat is.
 *
 * @example
 * ```ts
 * readEvent('id: 7\nevent: verdict\ndata: {"a":1}') // => { id: '7', event: 'verdict', data: { a: 1 } }
 * readEvent(': still here') // => undefined
 * ```
 */
export function readEvent(block: string): ServerEvent | undefined {
  const fields = block.split(/\r?\n/).flatMap((line): [string, string][] => {
    const found = /^(\w+): ?(.*)$/.exec(line);
    return found ? [[found[1] ?? '', found[2] ?? '']] : [];
  });
  const data = fields.filter(([name]) => name === 'data').map(([, value]) => value);
  if (data.length === 0) return undefined;
  const of = new Map(fields);
  return { id: of.get('id'), event: of.get('event') ?? 'message', data: JSON.parse(data.join('\n')) };
}
