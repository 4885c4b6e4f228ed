import { createHash } from 'node:crypto';
import type { ModelPromotion } from '@breakwater/contracts/models';

/** What a confirmation binds. */
export type Shown = Pick<
  ModelPromotion,
  'model' | 'version' | 'digest' | 'to' | 'reason' | 'evaluationId' | 'figures'
>;

/**
 * SHA-256 over everything that somebody sees who confirms a promotion: of a promotion that differs in anything it is
 * another one.
 */
export function fingerprintOf({ model, version, digest, to, reason, evaluationId, figures }: Shown): string {
  const shown = sorted({ model, version, digest, to, reason, evaluationId, figures });
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex');
}

/** The database gives back the keys of an object in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
