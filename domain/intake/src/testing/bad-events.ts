import { readFileSync } from 'node:fs';

/** A line of NDJSON that is no event, and what its receipt says. */
export interface BadEvent {
  readonly category: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly code: string;
  readonly pointer: string;
}

type Entry = Omit<BadEvent, 'bytes'> & { readonly line?: string; readonly base64?: string };

/** The language-neutral cases of `fixtures/uploads`. */
export function badEvents(): readonly BadEvent[] {
  const file = new URL('../../../../fixtures/uploads/bad-events.json', import.meta.url);
  const entries: readonly Entry[] = JSON.parse(readFileSync(file, 'utf8'));
  return entries.map(({ category, name, line, base64, code, pointer }) => ({
    category,
    name,
    bytes: line === undefined ? Buffer.from(base64 ?? '', 'base64') : Buffer.from(line),
    code,
    pointer,
  }));
}
