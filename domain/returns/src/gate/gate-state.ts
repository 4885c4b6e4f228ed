import type { GateState } from '@breakwater/contracts/returns';
import { countDue } from '../store/due.ts';
import { type GateParts, whyUnknown } from './gate-parts.ts';

/** What the gate does now. */
export async function readGateState(parts: GateParts): Promise<GateState> {
  const { context, counts, breakers } = parts;
  const why = whyUnknown(parts);
  const { removals, tokens, bytes } = context.matcher.stats();
  await breakers.flush();
  return {
    ready: why === undefined,
    ...(why !== undefined && { reason: why }),
    removals,
    tokens,
    indexBytes: Math.round(bytes),
    last24h: await counts.last24h(),
    waiting: await countDue(context.storage.db, context.clock.now()),
    breakers: await breakers.list(),
    model: context.matcher.model,
  };
}
