import type { ServerResponse } from 'node:http';
import { type Access, can } from '@breakwater/access';
import { streamOperations } from '@breakwater/contracts/rules';
import { authenticateRequest } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import { showVerdict } from '../../http/show-verdict.ts';
import { type VerdictStream, wants } from './stream-verdicts.ts';

const PERMISSION = 'verdicts.read';
const HEARTBEAT_MS = 15_000;
/** A reader that is this far behind is cut off; it comes back with Last-Event-ID and misses nothing. */
const MAX_BUFFERED_BYTES = 4 * 1024 * 1024;

/** Verdicts come in batches: what is written in one turn goes out as one. */
function corkUntilNextTurn(raw: ServerResponse): void {
  if (raw.writableCorked > 0) return;
  raw.cork();
  setImmediate(() => raw.uncork());
}

/** Verdicts as they are made, as server-sent events. */
export function streamRoutes(
  app: App,
  stream: VerdictStream,
  access: Pick<Access, 'authenticate' | 'sessions'>,
): void {
  const open = new Set<() => void>();
  app.addHook('preClose', async () => {
    for (const end of open) end();
  });
  serve(app, streamOperations, {
    stream: async (request, reply) => {
      const { outcome, after } = request.query;
      const outcomes = new Set<string>(outcome === undefined ? [] : [outcome]);
      const last = Number(request.headers['last-event-id']);
      const from = after ?? (Number.isSafeInteger(last) && last > 0 ? last : undefined);
      const { raw } = reply;
      const unfollow = await stream.follow(({ seq, verdict }) => {
        if (!wants(outcomes, verdict)) return;
        corkUntilNextTurn(raw);
        raw.write(`id: ${seq}\nevent: verdict\ndata: ${JSON.stringify(showVerdict(request, verdict))}\n\n`);
        if (raw.writableLength > MAX_BUFFERED_BYTES) raw.destroy();
      }, from);
      reply.hijack();
      const heartbeat = setInterval(() => void beat(), HEARTBEAT_MS);
      function end(): void {
        clearInterval(heartbeat);
        unfollow();
        open.delete(end);
        raw.end();
      }
      /** A key that was revoked meanwhile, a session that is over, or a right that is lost ends the stream. */
      async function beat(): Promise<void> {
        try {
          const now = await authenticateRequest(access, request);
          if (now.platforms !== undefined || !can(now, PERMISSION)) return end();
          raw.write(': still here\n\n');
        } catch {
          end();
        }
      }
      open.add(end);
      raw.once('close', end);
      if (raw.destroyed) {
        end();
        return reply;
      }
      raw.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        'x-content-type-options': 'nosniff',
      });
      raw.write(': following\n\n');
      return reply;
    },
  });
}
