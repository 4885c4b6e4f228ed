import { Type } from 'typebox';
import type { App } from '../http/create-app.ts';
import type { Readiness } from '../watch/readiness.ts';

/** What health looks at. */
export interface HealthParts {
  readonly readiness: () => Promise<Readiness>;
}

const Health = Type.Object({ status: Type.String() });
const Ready = Type.Object({
  status: Type.Union([Type.Literal('ready'), Type.Literal('not-ready')]),
  durable: Type.Boolean(),
  faults: Type.Array(Type.String(), {
    description: 'codes; what they mean is said on the port for watching',
  }),
});

/** Strangers ask as often as they like: what one of them has looked at is shown to the others for so long. */
const SHOWN_MS = 1_000;

/** For who balances load. Strangers see these too: files, addresses and metrics are on the port for watching alone. */
export function healthRoutes(app: App, { readiness }: HealthParts): void {
  let last: { readonly at: number; readonly found: Promise<Readiness> } | undefined;
  function look(): Promise<Readiness> {
    const at = performance.now();
    if (last === undefined || at - last.at > SHOWN_MS) last = { at, found: readiness() };
    return last.found;
  }
  app.get(
    '/healthz',
    {
      config: { permission: 'public' },
      schema: { tags: ['operations'], summary: 'The process runs', response: { 200: Health } },
    },
    async () => ({ status: 'ok' }),
  );
  app.get(
    '/readyz',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['operations'],
        summary: 'It can take events: the database answers, and no key is missing',
        response: { 200: Ready, 503: Ready },
      },
    },
    async (_request, reply) => {
      const { status, durable, faults } = await look();
      const codes = [...new Set(faults.map(({ code }) => code))];
      return reply.code(status === 'ready' ? 200 : 503).send({ status, durable, faults: codes });
    },
  );
}
