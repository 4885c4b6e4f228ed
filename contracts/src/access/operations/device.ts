import { Type } from 'typebox';
import { Nothing, operations } from '../../operation.ts';
import { closed } from '../../scalar.ts';
import { StaffSession } from '../staff.ts';

const instant = Type.String({ format: 'date-time' });
const ByCode = Type.Object({ code: Type.String({ maxLength: 20 }) });

/** Signing in at a terminal by way of a browser (after RFC 8628). */
export const deviceOperations = operations('access', {
  askDevice: {
    method: 'POST',
    path: '/v1/session/device',
    permission: 'public',
    rate: 'strangers',
    summary: 'Begin to sign in at a terminal',
    description: 'The person opens the address in a browser, compares the code and approves it there.',
    body: Type.Object({ machine: Type.String({ minLength: 1, maxLength: 200 }) }, closed),
    answers: {
      200: Type.Object({
        deviceCode: Type.String(),
        userCode: Type.String(),
        verificationUrl: Type.String({ description: 'relative where the public address is not known' }),
        expiresAt: instant,
        intervalSeconds: Type.Integer(),
      }),
    },
  },
  redeemDevice: {
    method: 'POST',
    path: '/v1/session/device/redeem',
    permission: 'public',
    rate: 'strangers',
    summary: 'Ask whether the terminal was approved',
    description: 'Once it was, the answer has the session and sets its cookie; that is answered once.',
    body: Type.Object({ deviceCode: Type.String({ minLength: 1, maxLength: 100 }) }, closed),
    answers: { 200: Type.Object({ session: Type.Optional(StaffSession) }) },
  },
  device: {
    method: 'GET',
    path: '/v1/session/device/:code',
    permission: 'signed-in',
    summary: 'The terminal that shows this code',
    params: ByCode,
    answers: {
      200: Type.Object({
        code: Type.String(),
        machine: Type.String(),
        startedAt: instant,
        expiresAt: instant,
      }),
    },
  },
  approveDevice: {
    method: 'POST',
    path: '/v1/session/device/:code/approve',
    permission: 'signed-in',
    proof: 'fresh',
    summary: 'Let the terminal act in my name for 15 minutes',
    params: ByCode,
    answers: { 204: Nothing },
  },
  denyDevice: {
    method: 'POST',
    path: '/v1/session/device/:code/deny',
    permission: 'signed-in',
    summary: 'Refuse the terminal',
    params: ByCode,
    answers: { 204: Nothing },
  },
});
