import type { EventRecord } from '@breakwater/contracts';
import { contentOf } from '../signals/event-fields.ts';

/** A text of an event that models read, and where it stands. */
export interface OwnWords {
  readonly text: string;
  /** JSON Pointer into the event. */
  readonly field: string;
  /** The signal that looked for terms in it. */
  readonly terms: 'text.terms' | 'account.terms';
}

/** The words of an event: its content, or what the account says of itself where the event is about the account. */
export function ownWords(record: EventRecord): readonly OwnWords[] {
  const text = contentOf(record)?.text;
  if (text !== undefined) return [{ text, field: '/content/text', terms: 'text.terms' }];
  return record.event.type === 'account.created' || record.event.type === 'account.updated'
    ? profileWords(record)
    : [];
}

/** Name and bio of the account. A handle is one word at most. */
export function profileWords({ account }: EventRecord): readonly OwnWords[] {
  return (['displayName', 'bio'] as const).flatMap((name) => {
    const text = account[name];
    return text ? [{ text, field: `/account/${name}`, terms: 'account.terms' as const }] : [];
  });
}
