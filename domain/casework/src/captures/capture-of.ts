import { CAPTURE_PART_BYTES, type Capture } from '@breakwater/contracts/casework';
import { isId } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { CaseworkError, captureNotFound } from '../casework-error.ts';
import { findCapture, lockCapture, type StoredCapture } from '../store/captures.ts';

/**
 * How many parts a file comes in.
 *
 * @example
 * ```ts
 * partsOf(8 * 1024 * 1024 + 1) // => 2
 * ```
 */
export function partsOf(bytes: number): number {
  return Math.ceil(bytes / CAPTURE_PART_BYTES);
}

/** A capture as people see it: its state follows from what happened to it and from the time. */
export function showCapture(stored: StoredCapture, now: number): Capture {
  const { sealedKey: _k, keyName: _n, checkFound, stamp: _s, stampFacts, stampTries: _t, ...rest } = stored;
  const {
    destructionAskedAt,
    destructionAskedBy,
    destructionBecause,
    destroyedAt,
    destroyedBy,
    items,
    ...told
  } = rest;
  return {
    ...told,
    items: [...items],
    partsOf: partsOf(stored.bytes),
    state: stateOf(stored, now),
    check: checkFound ?? 'unknown',
    ...(stampFacts && { stamp: stampFacts }),
    ...((destructionAskedAt !== undefined || destroyedAt !== undefined) && {
      destruction: {
        askedAt: destructionAskedAt ?? destroyedAt ?? '',
        askedBy: destructionAskedBy ?? destroyedBy ?? '',
        because: destructionBecause ?? 'the end of its keeping had come',
        ...(destroyedAt !== undefined && { at: destroyedAt }),
        ...(destroyedBy !== undefined && { by: destroyedBy }),
      },
    }),
  };
}

function stateOf({ destroyedAt, sealedAt, keepUntil }: StoredCapture, now: number): Capture['state'] {
  if (destroyedAt !== undefined) return 'destroyed';
  if (sealedAt === undefined) return 'arriving';
  return Date.parse(keepUntil) <= now ? 'over' : 'sealed';
}

/** Throws CaseworkError 404 `capture-not-found`. */
export async function captureOf(db: Db, id: string): Promise<StoredCapture> {
  const found = isId(id) ? await findCapture(db, id) : undefined;
  if (!found) throw captureNotFound();
  return found;
}

/** A capture of which something changes, locked. Throws 404 `capture-not-found`, 409 `capture-state`. */
export async function lockCaptureIn(
  trx: Db,
  id: string,
  now: number,
  ...states: readonly Capture['state'][]
): Promise<StoredCapture> {
  const found = isId(id) ? await lockCapture(trx, id) : undefined;
  if (!found) throw captureNotFound();
  const state = stateOf(found, now);
  if (!states.includes(state)) throw captureState(state, states);
  return found;
}

/** It does not stand so that this can be done. */
export function captureState(state: Capture['state'], wanted: readonly Capture['state'][]): CaseworkError {
  const message = `The capture is ${state}; this needs one that is ${wanted.join(' or ')}.`;
  return new CaseworkError('capture-state', message, 409, { extra: { state } });
}
