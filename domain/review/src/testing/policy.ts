import type { PolicyChange } from '@breakwater/contracts';

/** A policy under which one person decides; any part can be replaced. */
export function aPolicy(changes: Partial<PolicyChange> = {}): PolicyChange {
  return {
    title: { en: 'Terrorism', ur: 'دہشت گردی' },
    text: { en: 'It is not allowed.', ur: 'اس کی اجازت نہیں۔' },
    ground: 'terms',
    severe: false,
    points: 4,
    decayDays: 90,
    category: 'RISK_FOR_PUBLIC_SECURITY',
    keywords: ['TERRORIST_CONTENT'],
    ...changes,
  };
}
