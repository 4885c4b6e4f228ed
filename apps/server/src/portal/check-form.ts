import type { Authority, OrderForm, OrderSettings } from '@breakwater/contracts/orders';
import type { PortalCheck } from '@breakwater/contracts/portal';
import { toInstant } from '@breakwater/kernel';
import type { Law, OrderFacts } from '@breakwater/law';

interface Around {
  readonly law: Law;
  readonly authority: Authority;
  readonly settings: OrderSettings;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Who files here has shown with a passkey who they are. */
const PORTAL_LEVEL = 3;

/**
 * What the law finds in a form before it is filed, and what the clocks would do. Only elements: who is on the protected
 * list, and what the desk would make of the order, is not for trying out.
 */
export function checkForm(form: OrderForm, { law, authority, settings, now }: Around): PortalCheck {
  const classified =
    form.instrument !== undefined &&
    form.requestType !== undefined &&
    law.requestType(form.instrument, form.requestType)
      ? { pack: form.instrument, requestType: form.requestType }
      : law.classify(form);
  if (!classified) return { defects: [], clocks: [], clock: 'none', unclassified: true };
  const facts: OrderFacts = {
    form: { ...form, instrument: classified.pack, requestType: classified.requestType },
    receivedAt: now,
    level: PORTAL_LEVEL,
    authority,
    contactRevoked: false,
    contactExpired: false,
    calledBack: false,
    firstOrder: false,
    languages: settings.languages,
    addressees: settings.addressees,
    duplicate: false,
    withdrawn: false,
    isProtected: () => false,
    now,
  };
  const { defects, packStatus } = law.assess(facts);
  const clocks = law.clocks(classified.pack, classified.requestType, law.conditions(facts)).map((clock) => {
    const startedAt = startOf(clock.starts, form, now);
    const dueAt =
      startedAt === undefined ? undefined : law.due(classified.pack, clock, { startedAt, pauses: [] }).dueAt;
    return {
      clock: clock.id,
      label: clock.label,
      owedBy: clock.owedBy,
      art: clock.art,
      ownAim: clock.undueDelay !== undefined,
      ...(dueAt !== undefined && { dueAt: toInstant(dueAt) }),
    };
  });
  return {
    defects,
    clocks,
    clock: clockOf(clocks, defects.length),
    ...(packStatus !== undefined && { packStatus }),
    unclassified: false,
  };
}

/** What begins with the order itself; everything else waits for what comes later. */
function startOf(starts: string, form: OrderForm, now: number): number | undefined {
  if (starts === 'receipt') return now;
  if (starts === 'issue' && form.issuedAt !== undefined) {
    const at = Date.parse(form.issuedAt);
    return Number.isNaN(at) ? undefined : at;
  }
  return starts === 'notification' && form.enforcingAuthority !== undefined ? now : undefined;
}

function clockOf(clocks: PortalCheck['clocks'], defects: number): PortalCheck['clock'] {
  const own = clocks.filter(({ owedBy }) => owedBy === 'provider');
  if (own.length === 0) return 'none';
  if (own.every(({ dueAt }) => dueAt === undefined)) return 'not-begun';
  return defects > 0 ? 'running-with-defects' : 'running';
}
