import type { Access } from '@breakwater/access';
import { deviceOperations } from '@breakwater/contracts/access';
import { toInstant } from '@breakwater/kernel';
import { signedInOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import {
  answerSignedIn,
  callerOf,
  linkOrigin,
  type PublicAddress,
  publicOrigin,
} from '../../http/sign-in-reply.ts';

/** How long a terminal waits between two questions, in seconds. */
const INTERVAL_SECONDS = 2;

/** Signing in at a terminal by way of a browser (after RFC 8628). */
export function deviceRoutes(app: App, access: Access, address: PublicAddress): void {
  const { devices } = access;
  serve(app, deviceOperations, {
    askDevice: async (request, reply) => {
      const { deviceCode, userCode, expiresAt } = await devices.start(
        request.body.machine,
        callerOf(request),
      );
      reply.header('cache-control', 'no-store');
      const origin = linkOrigin(publicOrigin(request, address) ?? '');
      return {
        deviceCode,
        userCode,
        expiresAt: toInstant(expiresAt),
        intervalSeconds: INTERVAL_SECONDS,
        verificationUrl: `${origin}/settings/terminal?code=${userCode}`,
      };
    },
    redeemDevice: async (request, reply) => {
      const signedIn = await devices.redeem(request.body.deviceCode, callerOf(request));
      if (!signedIn) return {};
      return { session: await answerSignedIn(request, reply, access, signedIn, address) };
    },
    device: async (request, reply) => {
      const { userCode, machine, createdAt, expiresAt } = await devices.show(request.params.code);
      reply.header('cache-control', 'no-store');
      return {
        code: userCode,
        machine,
        startedAt: toInstant(createdAt),
        expiresAt: toInstant(expiresAt),
      };
    },
    approveDevice: async (request) => {
      await devices.approve(request.params.code, signedInOf(request));
    },
    denyDevice: async (request) => {
      await devices.deny(request.params.code, signedInOf(request));
    },
  });
}
