import { createHash } from 'node:crypto';
import type { CounterDeclaration, FieldType } from '@breakwater/contracts/detection';
import { BreakwaterError, parseDuration } from '@breakwater/kernel';
import { RING, WINDOW_BUCKETS } from './ring.ts';

/** A declared counter as it is run. */
export interface CounterPlan {
  readonly declaration: CounterDeclaration;
  /** Name and fingerprint of the declaration: a counter that is declared anew does not go on with the old count. */
  readonly id: string;
  readonly bucketMs: number;
  /** What is counted, in words. */
  readonly label: string;
  /** How long the state of a key is of use after its last event. */
  readonly keptMs: number;
}

/** Steps of the time until when states are kept. */
const KEPT_STEP = WINDOW_BUCKETS / 4;

/**
 * Until when the state of a key is kept whose last event was at `at`: as long as it is of use, and up to a quarter of the
 * window longer. In steps, since a row whose time of forgetting is the same as before leaves the indexes as they are.
 */
export function keptUntil({ bucketMs, keptMs }: CounterPlan, at: number): number {
  const step = bucketMs * KEPT_STEP;
  return Math.ceil((at + keptMs) / step) * step;
}

/**
 * What rules see of declared counters: an object with one integer each.
 *
 * @example
 * counterType([{ name: 'posts', measure: 'count', on: ['content.created'], by: 'account', window: 'PT1H' }]) // => { object: 'Counters', fields: { posts: 'int' } }
 */
export function counterType(declarations: readonly CounterDeclaration[]): FieldType {
  return {
    object: 'Counters',
    fields: Object.fromEntries(declarations.map(({ name }) => [name, 'int' as const])),
  };
}

/** @throws BreakwaterError `counter-invalid` for a window that is no duration, or `distinct` without `of` */
export function planCounter(declaration: CounterDeclaration): CounterPlan {
  const { name, measure, on, by, of, window } = declaration;
  const windowMs = parseDuration(window);
  if (!windowMs) throw invalid(name, `window '${window}' should be an ISO 8601 duration such as PT1H`);
  if (measure === 'distinct' && of === undefined) throw invalid(name, `'of' should say what is told apart`);
  const shape = JSON.stringify([measure, [...on].sort(), by, of, windowMs]);
  const bucketMs = windowMs / WINDOW_BUCKETS;
  return {
    declaration,
    id: `${name}#${createHash('sha256').update(shape).digest('hex').slice(0, 12)}`,
    bucketMs,
    label: measure === 'distinct' ? `distinct ${of} by ${by}` : `events by ${by}`,
    keptMs: bucketMs * RING,
  };
}

function invalid(name: string, what: string): BreakwaterError {
  return new BreakwaterError('counter-invalid', `Counter ${name}: ${what}.`, { status: 422 });
}
