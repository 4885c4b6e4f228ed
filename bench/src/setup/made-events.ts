import type { PlatformEvent } from '@breakwater/contracts';
import { seededNumbers, syntheticTexts } from '@breakwater/text/testing';
import { madeTerms } from './made-bank.ts';

const ACCOUNTS = 5_000;
const TEXTS = 4_000;
const DAY_MS = 86_400_000;
/** Of the synthetic texts one in five holds a term; on a platform far fewer do. */
const TERM_TEXT_EVERY = 5;
const SHARE_WITH_TERM_PERCENT = 2;

/** Makes events of a lively platform, each under an id of its own: `<prefix>-<n>`. */
export interface EventMaker {
  /** The next event as one line of JSON. */
  line(): { readonly id: string; readonly json: string };
  /** The next events as NDJSON. */
  lines(count: number): string;
}

/**
 * Nine in ten are posts of about 300 characters, the rest sign-ins, follows, new accounts and reports; 5,000 accounts,
 * each from an address and a device of its own.
 */
export function createEventMaker(prefix: string, seed = 5): EventMaker {
  const next = seededNumbers(seed);
  const texts = syntheticTexts(TEXTS, madeTerms());
  let made = 0;

  function textOf(): string {
    const index = next(TEXTS / TERM_TEXT_EVERY) * TERM_TEXT_EVERY;
    const hasTerm = next(100) < SHARE_WITH_TERM_PERCENT;
    return texts[hasTerm ? index : index + 1 + next(TERM_TEXT_EVERY - 1)] ?? '';
  }

  function line() {
    const id = `${prefix}-${++made}`;
    return { id, json: JSON.stringify(eventOf(id, made, next, textOf)) };
  }

  return {
    line,
    lines: (count) => Array.from({ length: count }, () => line().json).join('\n'),
  };
}

type Next = (limit: number) => number;

function eventOf(id: string, number: number, next: Next, textOf: () => string): PlatformEvent {
  const who = next(ACCOUNTS);
  const base = { id, at: new Date().toISOString(), platform: 'harbour', account: accountOf(who) };
  const session = { ip: `198.51.${who >> 8}.${who & 255}`, deviceId: `device-${who}` };
  const kind = next(100);
  if (kind < 90) {
    const text = number % 50 === 0 ? `${textOf()} https://t.me/+Club${next(500)}` : textOf();
    return { ...base, type: 'content.created', content: { id: `c-${id}`, kind: 'post', text }, session };
  }
  if (kind < 94) return { ...base, type: 'account.signed_in', session };
  if (kind < 97) return { ...base, type: 'account.followed', target: { id: `a${next(ACCOUNTS)}` } };
  if (kind < 99) return { ...base, type: 'account.created', session };
  return { ...base, type: 'report.created', report: { reason: 'spam', reporter: `a${next(ACCOUNTS)}` } };
}

function accountOf(who: number) {
  const createdAt = new Date(Date.UTC(2024, 0, 1) + ((who * 7) % 700) * DAY_MS).toISOString();
  return { id: `a${who}`, handle: `sailor_${who}`, createdAt };
}
