import type { ApplyObligations, Obligation } from '@breakwater/contracts/ledger';
import { LedgerError, packUnknown } from '../ledger-error.ts';
import type { LedgerContext } from '../ports.ts';
import { addObligation } from '../store/obligations.ts';
import { dueDate } from './due-date.ts';
import { listObligations } from './list-obligations.ts';

/**
 * Has a platform owe what a pack asks of it. Doing it again adds what is new in the pack and dates of events that are
 * known by now; nothing that is there is lost.
 *
 * @throws LedgerError 422 `pack-unknown`, `obligation-invalid` for an event of a rule that the pack does not have
 */
export async function applyPack(
  context: LedgerContext,
  { platform, instrument, events = {} }: ApplyObligations,
  by: string,
): Promise<Obligation[]> {
  const law = context.law();
  const pack = law.pack(instrument);
  if (!pack) throw packUnknown();
  const rules = new Set(pack.obligations.map(({ id }) => id));
  const unknown = Object.keys(events).find((rule) => !rules.has(rule));
  if (unknown !== undefined)
    throw new LedgerError('obligation-invalid', 'The pack has no obligation of this id.', 422, {
      pointer: `/events/${unknown}`,
    });
  await context.storage.work(async (work) => {
    let changed = 0;
    for (const rule of pack.obligations) {
      const date = dueDate(law, pack, rule, events[rule.id], context.clock.now());
      const added = await addObligation(work.db, {
        id: context.ids(),
        platform,
        instrument,
        packVersion: pack.pack.version,
        rule: rule.id,
        ...date,
        label: rule.label,
        art: rule.art,
        kinds: rule.evidence,
        evidence: [],
      });
      if (added) changed += 1;
    }
    const detail = { packVersion: pack.pack.version, changed };
    work.record({ actor: by, action: 'obligations.applied', subject: instrument, detail });
  });
  return listObligations(context, { platform, instrument });
}
