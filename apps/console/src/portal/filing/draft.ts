import type { OrderForm, OrderTarget } from '@breakwater/contracts/orders';
import type { PortalAuthority } from '@breakwater/contracts/portal';

type Loose<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [Name in keyof T]?: Loose<T[Name]> | undefined }
    : T;

/** What is being filled in; what is empty is left out when it is sent. */
export type Draft = Loose<Omit<OrderForm, 'targets'>> & { targets: OrderTarget[] };

/** The steps of filing, in their order. */
export const STEPS = ['law', 'targets', 'reasons', 'special', 'send'] as const;
export type Step = (typeof STEPS)[number];

/** Where what the law asks for is filled in. */
const STEP_OF_ELEMENT: Readonly<Record<string, Step>> = {
  'issuing-authority': 'law',
  authentication: 'law',
  'file-reference': 'law',
  addressee: 'law',
  'legal-basis': 'law',
  language: 'law',
  'issued-at': 'law',
  signature: 'law',
  notifier: 'law',
  'exact-locations': 'targets',
  identifiers: 'targets',
  'time-range': 'targets',
  'data-categories': 'targets',
  'territorial-scope': 'targets',
  reasons: 'reasons',
  'reasons-category': 'reasons',
  necessity: 'reasons',
  offence: 'reasons',
  redress: 'reasons',
  'authority-to-inform': 'reasons',
  'good-faith': 'reasons',
  validation: 'special',
  'enforcing-authority': 'special',
  'secrecy-decision': 'special',
  'emergency-reasons': 'special',
};

/**
 * The step in which an element of an order is filled in.
 *
 * @example
 * ```ts
 * stepOfElement('time-range') // => 'targets'
 * stepOfElement('something-new') // => 'send'
 * ```
 */
export function stepOfElement(element: string): Step {
  return STEP_OF_ELEMENT[element] ?? 'send';
}

/** How an officer's order begins: with what is known of the authority. */
export function emptyDraft(
  authority: PortalAuthority,
  officer: { readonly name: string; readonly email: string },
): Draft {
  return {
    authority: {
      name: authority.name,
      kind: authority.kind,
      country: authority.country,
      representative: officer.name,
      email: officer.email,
    },
    targets: [],
  };
}

/**
 * A draft without what was left empty, so that it is missing and not wrong.
 *
 * @example
 * ```ts
 * toForm({ targets: [], reference: ' ', reasons: 'x', secrecy: {} }) // => { targets: [], reasons: 'x' }
 * ```
 */
export function toForm(draft: Draft): OrderForm {
  return strip(draft, true) as OrderForm;
}

function strip(value: unknown, isTop = false): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value))
    return value.length === 0 && !isTop ? undefined : value.map((item) => strip(item));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    // Targets are the one part that a form always has, also without any.
    const part = name === 'targets' ? inner : strip(inner);
    return part === undefined || part === false ? [] : [[name, part]];
  });
  return kept.length === 0 && !isTop ? undefined : Object.fromEntries(kept);
}
