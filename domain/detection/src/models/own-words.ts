import { contentOf, type EventRecord } from '@breakwater/contracts';

/** A field of an event within the words that models read. */
export interface Part {
  /** JSON Pointer into the event. */
  readonly field: string;
  /** Where the field begins in the words. */
  readonly start: number;
  readonly length: number;
}

/** Words of an event as models read them: one field, or name and bio as one text, since neither says much alone. */
export interface OwnWords {
  readonly text: string;
  readonly parts: readonly Part[];
  /** The signal that looked for terms in them. */
  readonly terms: 'text.terms' | 'account.terms';
}

const JOINT = ' | ';
const CONTENT = '/content/text';

/** The words of an event: its content, or what the account says of itself where the event is about the account. */
export function ownWords(record: EventRecord): OwnWords | undefined {
  const text = contentOf(record)?.text;
  // Most events: no lists are made and joined.
  if (text !== undefined)
    return { text, parts: [{ field: CONTENT, start: 0, length: text.length }], terms: 'text.terms' };
  return record.event.type === 'account.created' || record.event.type === 'account.updated'
    ? profileWords(record)
    : undefined;
}

/** Name and bio of the account. A handle is one word at most. */
export function profileWords({ account }: EventRecord): OwnWords | undefined {
  const fields = (['displayName', 'bio'] as const).flatMap((name) => {
    const text = account[name];
    return text ? [{ field: `/account/${name}`, text }] : [];
  });
  if (fields.length === 0) return undefined;
  let start = 0;
  const parts = fields.map(({ field, text }): Part => {
    const part = { field, start, length: text.length };
    start += text.length + JOINT.length;
    return part;
  });
  return { text: fields.map(({ text }) => text).join(JOINT), parts, terms: 'account.terms' };
}

/** The field that a passage of the words stands in; undefined for what joins two fields. */
export function partOf({ parts }: OwnWords, start: number, end: number): Part | undefined {
  return parts.find((one) => start >= one.start && end <= one.start + one.length);
}
