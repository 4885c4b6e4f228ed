import type { Verdict } from '@breakwater/contracts/rules';
import type { FastifyRequest } from 'fastify';
import { hideSignIns } from '../account-history/hide-sign-ins.ts';
import { mayCall } from './auth.ts';

/**
 * A verdict as the caller may see it: what a rule saw of how the user came in (addresses, devices) is for those who
 * may see sign-ins.
 */
export function showVerdict(request: FastifyRequest, verdict: Verdict): Verdict {
  return mayCall(request, 'accounts.sign-ins') ? verdict : hideSignIns(verdict);
}
