import type { AccessContext } from '../context.ts';
import type { SignInMethod } from '../session-record.ts';

/** Puts a failed attempt on record: by whom nobody knows, against whom where that is known. */
export async function recordRefusal(
  context: AccessContext,
  method: SignInMethod,
  { subject = '', locks = false, action = 'session.refused' }: Refusal,
): Promise<void> {
  const entry = { actor: 'stranger', subject };
  await context.storage.work(async (work) => {
    work.record({ ...entry, action, detail: { method } });
    if (locks) work.record({ ...entry, action: 'session.locked', detail: {} });
  });
}

interface Refusal {
  /** The person, where that is known. */
  readonly subject?: string | undefined;
  /** Whether this attempt locked the account. */
  readonly locks?: boolean;
  readonly action?: 'session.refused' | 'officer.refused';
}
