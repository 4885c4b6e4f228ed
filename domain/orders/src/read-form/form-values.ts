import type { OrderForm, OrderTarget } from '@breakwater/contracts/orders';

/** `true`, `1`, `yes`, `x`: how boxes are ticked. */
export function isTicked(text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  return /^(true|1|yes|x|ja|oui)$/i.test(text.trim());
}

/**
 * An instant as forms write it; undefined where it is none. A date without time is its first moment in UTC.
 *
 * @example
 * instant('2026-03-01') // => '2026-03-01T00:00:00.000Z'
 * instant('2026-03-01T10:00:00+05:00') // => '2026-03-01T05:00:00.000Z'
 * instant('tomorrow') // => undefined
 */
export function instant(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const trimmed = text.trim();
  const zoned = /^\d{4}-\d{2}-\d{2}T[\d:.]+$/.test(trimmed) ? `${trimmed}Z` : trimmed;
  const at = /^\d{4}-\d{2}-\d{2}/.test(zoned) ? Date.parse(zoned) : Number.NaN;
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

/** ISO 3166-1 alpha-2, or nothing. */
export function country(text: string | undefined): string | undefined {
  const code = text?.trim().toUpperCase();
  return code !== undefined && /^[A-Z]{2}$/.test(code) ? code : undefined;
}

/** What an identifier is by its type or looks, for forms that say it freely. */
export function targetKind(type: string | undefined, value: string): OrderTarget['kind'] {
  const said = (type ?? '').toLowerCase();
  if (/url|uri|address of/.test(said) || /^https?:\/\//i.test(value)) return 'url';
  if (/mail/.test(said) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return 'email';
  if (/phone|msisdn|tel/.test(said)) return 'phone';
  if (/\bip/.test(said) || /^\d{1,3}(\.\d{1,3}){3}$/.test(value)) return 'ip';
  if (/handle|nick|user ?name|screen/.test(said) || value.startsWith('@')) return 'handle';
  if (/content|post|message|video/.test(said)) return 'content';
  return /other/.test(said) ? 'other' : 'account';
}

/** Kinds of authorities as forms write them. */
export function authorityKind(text: string | undefined): NonNullable<OrderForm['authority']>['kind'] {
  const said = (text ?? '').toLowerCase().replaceAll(/[\s_-]+/g, ' ');
  if (said === '') return undefined;
  if (/prosecutor/.test(said)) return 'prosecutor';
  if (/law enforcement|police/.test(said)) return 'law-enforcement';
  if (/court/.test(said) && !/judge/.test(said)) return 'court';
  if (/judge|investigating/.test(said)) return 'judge';
  if (/central/.test(said)) return 'central-authority';
  if (/ministry/.test(said)) return 'ministry';
  return /competent|administrative|other/.test(said) ? 'administrative' : undefined;
}
