import type { AccessContext } from '../context.ts';
import type { SignInMethod } from './session-record.ts';

/** Puts a failed attempt on record: by whom nobody knows, against whom where that is known. */
export async function recordRefusal(
  context: AccessContext,
  method: SignInMethod,
  staffId = '',
  locks = false,
): Promise<void> {
  const entry = { actor: 'stranger', subject: staffId };
  const entries = [
    { ...entry, action: 'session.refused', detail: { method } },
    ...(locks ? [{ ...entry, action: 'session.locked', detail: {} }] : []),
  ];
  await context.storage.transaction((trx) => context.record(trx, entries));
}
