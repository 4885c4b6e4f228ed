import { healthOperations } from '@breakwater/contracts/health';
import type { App } from '../http/create-app.ts';
import { serve } from '../http/serve.ts';
import type { Readiness } from '../watch/readiness.ts';

/** What health looks at. */
export interface HealthParts {
  readonly readiness: () => Promise<Readiness>;
}

/** Strangers ask as often as they like: what one of them has looked at is shown to the others for so long. */
const SHOWN_MS = 1_000;

/** For who balances load. Strangers see these too: files, addresses and metrics are on the port for watching alone. */
export function healthRoutes(app: App, { readiness }: HealthParts): void {
  let last: { readonly at: number; readonly found: Promise<Readiness> } | undefined;
  serve(app, healthOperations, {
    alive: async () => ({ status: 'ok' }),
    ready: async (_request, reply) => {
      const { status, durable, faults } = await look();
      const codes = [...new Set(faults.map(({ code }) => code))];
      reply.code(status === 'ready' ? 200 : 503);
      return { status, durable, faults: codes };
    },
  });
  function look(): Promise<Readiness> {
    const at = performance.now();
    if (last === undefined || at - last.at > SHOWN_MS) last = { at, found: readiness() };
    return last.found;
  }
}
