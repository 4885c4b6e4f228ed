import { SEVERITIES, type Severity } from '@breakwater/contracts';

/** Severities as numbers that can be compared: 0 is low. */
export function rankOf(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/**
 * The severity of a rank; the most severe for what is out of range, since an unknown is never taken lightly.
 *
 * @example
 * ```ts
 * severityOf(rankOf('high')) // => 'high'
 * ```
 */
export function severityOf(rank: number): Severity {
  return SEVERITIES[rank] ?? 'critical';
}
