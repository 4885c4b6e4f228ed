import type { Access } from '@breakwater/access';
import { StaffSession } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import { Type } from 'typebox';
import { signedInOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import {
  answerSignedIn,
  callerOf,
  linkOrigin,
  type PublicAddress,
  publicOrigin,
} from '../http/sign-in-reply.ts';

const closed = { additionalProperties: false } as const;
const instant = Type.String({ format: 'date-time' });
const ByCode = Type.Object({ code: Type.String({ maxLength: 20 }) });
/** How long a terminal waits between two questions, in seconds. */
const INTERVAL_SECONDS = 2;

/** Signing in at a terminal by way of a browser (after RFC 8628). */
export function deviceRoutes(app: App, access: Access, address: PublicAddress): void {
  const tags = ['session'];
  const { devices } = access;
  app.post(
    '/v1/session/device',
    {
      config: { permission: 'public' },
      schema: {
        tags,
        summary: 'Begin to sign in at a terminal',
        description: 'The person opens the address in a browser, compares the code and approves it there.',
        body: Type.Object({ machine: Type.String({ minLength: 1, maxLength: 200 }) }, closed),
        response: {
          200: Type.Object({
            deviceCode: Type.String(),
            userCode: Type.String(),
            verificationUrl: Type.String({ description: 'relative where the public address is not known' }),
            expiresAt: instant,
            intervalSeconds: Type.Integer(),
          }),
        },
      },
    },
    async (request, reply) => {
      const { deviceCode, userCode, expiresAt } = await devices.start(
        request.body.machine,
        callerOf(request),
      );
      reply.header('cache-control', 'no-store');
      const origin = linkOrigin(publicOrigin(request, address) ?? '');
      return {
        ...{ deviceCode, userCode, expiresAt: toInstant(expiresAt), intervalSeconds: INTERVAL_SECONDS },
        verificationUrl: `${origin}/settings/terminal?code=${userCode}`,
      };
    },
  );
  app.post(
    '/v1/session/device/redeem',
    {
      config: { permission: 'public' },
      schema: {
        tags,
        summary: 'Ask whether the terminal was approved',
        description: 'Once it was, the answer has the session and sets its cookie; that is answered once.',
        body: Type.Object({ deviceCode: Type.String({ minLength: 1, maxLength: 100 }) }, closed),
        response: { 200: Type.Object({ session: Type.Optional(StaffSession) }) },
      },
    },
    async (request, reply) => {
      const signedIn = await devices.redeem(request.body.deviceCode, callerOf(request));
      if (!signedIn) return {};
      return { session: await answerSignedIn(request, reply, access, signedIn, address) };
    },
  );
  app.get(
    '/v1/session/device/:code',
    {
      config: { permission: 'signed-in' },
      schema: {
        tags,
        summary: 'The terminal that shows this code',
        params: ByCode,
        response: {
          200: Type.Object({
            code: Type.String(),
            machine: Type.String(),
            startedAt: instant,
            expiresAt: instant,
          }),
        },
      },
    },
    async (request, reply) => {
      const { userCode, machine, createdAt, expiresAt } = await devices.show(request.params.code);
      reply.header('cache-control', 'no-store');
      return {
        ...{ code: userCode, machine },
        ...{ startedAt: toInstant(createdAt), expiresAt: toInstant(expiresAt) },
      };
    },
  );
  app.post(
    '/v1/session/device/:code/approve',
    {
      config: { permission: 'signed-in', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Let the terminal act in my name for 15 minutes',
        params: ByCode,
      },
    },
    async (request, reply) => {
      await devices.approve(request.params.code, signedInOf(request));
      return reply.code(204).send();
    },
  );
  app.post(
    '/v1/session/device/:code/deny',
    {
      config: { permission: 'signed-in' },
      schema: { tags, summary: 'Refuse the terminal', params: ByCode },
    },
    async (request, reply) => {
      await devices.deny(request.params.code, signedInOf(request));
      return reply.code(204).send();
    },
  );
}
