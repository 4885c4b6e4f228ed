import { BreakwaterError } from '@breakwater/kernel';
import { runPart, type Work } from '@breakwater/storage';
import type { IncidentsContext } from '../ports.ts';
import { takeStep } from '../step.ts';
import { findIncident } from '../store/incidents.ts';
import { selectTold } from '../store/shares.ts';
import { checkFacts } from './check-facts.ts';
import { factsOf } from './facts-of.ts';
import { tellPeer } from './tell-peer.ts';

/**
 * Tells every installation that was told of an incident that it ended, and whether as a false alarm: else what they made of
 * it would outlive it. No more is said than they know. One that cannot be told keeps nobody from ending an incident.
 */
export async function tellEnd(context: IncidentsContext, work: Work, id: string, by: string): Promise<void> {
  const { clock, exchange } = context;
  const told = await selectTold(work.db, id);
  const stored = told.length === 0 ? undefined : await findIncident(work.db, id);
  if (!stored || (stored.status !== 'closed' && stored.status !== 'false-alarm')) return;
  const at = clock.now();
  const { status } = stored;
  for (const peerId of told)
    try {
      await runPart(work, async (own) => {
        const said = { ...factsOf(stored, [], exchange.name), summary: '', entities: [] };
        const facts = checkFacts(said, at);
        await tellPeer(context, own, { peerId, facts, status, by, at });
      });
    } catch (error) {
      if (!(error instanceof BreakwaterError) || error.status >= 500) throw error;
      const detail = { peer: peerId, status, code: error.code };
      await takeStep(work, id, { by, step: 'end-not-told', at, note: error.code, detail });
    }
}
