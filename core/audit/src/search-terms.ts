import { createHmac } from 'node:crypto';
import type { RecordEntry } from '@breakwater/storage';

/** What somebody searched by. */
export type SearchKind = 'email' | 'phone' | 'address' | 'id' | 'handle' | 'text';

/** What stands in the log in place of a text that was searched for. */
export interface SearchToken {
  readonly searched: SearchKind;
  /** HMAC-SHA-256, 32 hex digits: the same for the same text, and of no use without the key. */
  readonly token: string;
}

/** Fields of an entry that hold what was searched for. */
const TEXTS = ['q', 'searched'] as const;
/** Fields that hold a hash of it, which whoever has a list of names could try out. */
const HASHES = ['subjects'] as const;

const SHAPES: readonly (readonly [SearchKind, RegExp])[] = [
  ['email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/],
  ['address', /^(\d{1,3}\.){3}\d{1,3}$|^[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:.]*$/i],
  ['phone', /^\+?\d[\d\s().-]{5,18}\d$/],
  ['id', /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i],
  ['handle', /^@?[\p{L}\p{N}_.-]{1,64}$/u],
];

/**
 * The kind of a text that is searched for, and the text as it counts: however it was typed, the same is the same.
 *
 * @example
 * ```ts
 * readSearch(' Amina@Example.org ') // => { kind: 'email', text: 'amina@example.org' }
 * readSearch('+92 300 123-4567') // => { kind: 'phone', text: '923001234567' }
 * readSearch('@Heron_1') // => { kind: 'handle', text: 'heron_1' }
 * readSearch('two  words') // => { kind: 'text', text: 'two words' }
 * ```
 */
export function readSearch(written: string): { readonly kind: SearchKind; readonly text: string } {
  const text = written.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const kind = SHAPES.find(([, shape]) => shape.test(text))?.[0] ?? 'text';
  if (kind === 'phone') return { kind, text: text.replaceAll(/\D/g, '') };
  return { kind, text: kind === 'handle' ? text.replace(/^@/, '') : text };
}

/** Keeps what was searched for out of the log, so that it can still be asked whether something was. */
export interface SearchTerms {
  of(text: string): SearchToken;
  /** The entry as it may be kept. */
  conceal(entry: RecordEntry): RecordEntry;
}

export function createSearchTerms(key: () => Uint8Array): SearchTerms {
  let derived: Uint8Array | undefined;
  const keyOnce = () => {
    derived ??= key();
    return derived;
  };
  const tokenOf = (text: string) => createHmac('sha256', keyOnce()).update(text).digest('hex').slice(0, 32);

  function of(written: string): SearchToken {
    const { kind, text } = readSearch(written);
    return { searched: kind, token: tokenOf(`${kind}:${text}`) };
  }

  function concealed(name: string, value: unknown): unknown {
    if ((TEXTS as readonly string[]).includes(name) && typeof value === 'string' && value !== '')
      return of(value);
    const hashed =
      (HASHES as readonly string[]).includes(name) && typeof value === 'object' && value !== null;
    if (hashed && 'sha256' in value && typeof value.sha256 === 'string')
      return { searched: 'text', token: tokenOf(`sha256:${value.sha256}`) };
    return value;
  }

  return {
    of,
    conceal: (entry) => {
      const { detail } = entry;
      if (!detail || ![...TEXTS, ...HASHES].some((name) => Object.hasOwn(detail, name))) return entry;
      const kept = Object.entries(detail).map(([name, value]) => [name, concealed(name, value)]);
      return { ...entry, detail: Object.fromEntries(kept) };
    },
  };
}
