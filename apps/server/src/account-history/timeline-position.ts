import { BreakwaterError } from '@breakwater/kernel';

/** Where a page of a timeline ended: the position of its last event, and the place of its last entry. */
export interface TimelinePosition {
  readonly seq: number;
  readonly at: string;
  /** Of the last entry; empty when that was an event, before which everything else of its instant was shown. */
  readonly id: string;
}

export function encodePosition({ seq, at, id }: TimelinePosition): string {
  return Buffer.from(JSON.stringify([seq, at, id])).toString('base64url');
}

/** Throws BreakwaterError 422 `request-invalid` for a cursor that was not given out. */
export function decodePosition(cursor: string): TimelinePosition {
  const [seq, at, id, ...more] = listIn(Buffer.from(cursor, 'base64url').toString());
  const fits = typeof seq === 'number' && Number.isSafeInteger(seq) && seq >= 0 && more.length === 0;
  if (!fits || typeof at !== 'string' || typeof id !== 'string') throw cursorRefused();
  return { seq, at, id };
}

function listIn(text: string): readonly unknown[] {
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? found : [];
  } catch (cause) {
    throw cursorRefused(cause);
  }
}

function cursorRefused(cause?: unknown): BreakwaterError {
  const details = { status: 422, pointer: '/cursor', cause };
  return new BreakwaterError('request-invalid', 'This cursor was not given out here.', details);
}
