import type { AccessContext } from '../context.ts';
import { startSession } from '../sessions/keep-sessions.ts';
import { findStaff } from '../store/staff.ts';

/**
 * Begins a session of somebody as a sign-in with a password does once the password fits, which is slow on purpose.
 * Gives the token of its cookie.
 */
export async function startTestSession(
  context: Omit<AccessContext, 'idleMs' | 'newcomerMs'>,
  staffId: string,
  userAgent?: string,
): Promise<string> {
  const staff = await findStaff(context.storage.db, staffId);
  if (!staff || staff.member.disabled) throw new Error(`nobody with the id ${staffId} may sign in`);
  // How long a session may rest is asked when it is used, not when it begins.
  const whole = { ...context, idleMs: async () => Number.MAX_SAFE_INTEGER, newcomerMs: 0 };
  const { token } = await context.storage.work((work) =>
    startSession(work, whole, { staff, method: 'password', userAgent }),
  );
  return token;
}
