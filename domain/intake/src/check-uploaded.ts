import type { PlatformEvent } from '@breakwater/contracts';
import { checkEvent } from '@breakwater/contracts/intake';
import type { CandidateFault, CandidateFaultCode } from './candidate.ts';
import { findTextFault, isCleanText } from './check-text.ts';

/** How far a sender's clock may run ahead of ours, in milliseconds. */
const MAX_AHEAD_MS = 10 * 60_000;
const EARLIEST = Date.UTC(1990, 0, 1);

export type UploadedCheck =
  | {
      readonly ok: true;
      readonly event: PlatformEvent /** Milliseconds since the epoch. */;
      readonly at: number;
    }
  | { readonly ok: false; readonly fault: CandidateFault };

/**
 * Checks one uploaded value: the schema of its event type, then what a schema cannot say: every text can be stored,
 * and its instants are possible. `now` is in milliseconds since the epoch.
 *
 * @example
 * ```ts
 * checkUploaded({ type: 'content.made' }, Date.UTC(2026, 0, 1)).ok // => false
 * ```
 */
export function checkUploaded(value: unknown, now: number): UploadedCheck {
  const check = checkEvent(value);
  if (!check.ok) {
    // A pointer may name a field of the sender's, with whatever is in it.
    const { code, pointer, message } = check.fault;
    return refuse(code, pointer.toWellFormed().replaceAll('\0', '\ufffd'), message);
  }
  const { event } = check;
  const text = findTextFault(event);
  if (text) return refuse(text.code, text.pointer, 'expected text without NUL and with whole characters');
  const at = Date.parse(event.at);
  const fault =
    instantFault(event.at, '/at', now) ?? instantFault(event.account.createdAt, '/account/createdAt', now);
  if (fault) return { ok: false, fault };
  if (at < EARLIEST)
    return refuse('too-old', '/at', 'expected an instant after 1990; seconds sent as milliseconds?');
  return { ok: true, event, at };
}

/** The id that the sender gave a value, where there is one that can be passed back. */
export function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  const { id } = value;
  return typeof id === 'string' && id.length > 0 && id.length <= 200 && isCleanText(id) ? id : undefined;
}

function instantFault(text: string | undefined, pointer: string, now: number): CandidateFault | undefined {
  if (text === undefined) return undefined;
  const instant = Date.parse(text);
  // RFC 3339 allows leap seconds; JavaScript, and so every reader after us, does not.
  if (Number.isNaN(instant)) return { code: 'wrong-value', pointer, message: 'expected second 00 to 59' };
  if (instant <= now + MAX_AHEAD_MS) return undefined;
  return { code: 'in-the-future', pointer, message: 'expected an instant at most 10 minutes from now' };
}

function refuse(code: CandidateFaultCode, pointer: string, message: string): UploadedCheck {
  return { ok: false, fault: { code, pointer, message } };
}
