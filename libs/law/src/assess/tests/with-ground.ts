import type { OrderTestId, PackRequestType } from '@breakwater/contracts/law';
import type { Finding } from './finding.ts';

type Ground = PackRequestType['refusalGrounds'][number];

/** The ground that a failed test would lead to, by its id in the packs. */
const GROUNDS: Readonly<Record<string, readonly string[]>> = {
  expression: ['rights', 'fundamental-rights'],
  'exempt-material': ['exempt', 'rights'],
  'protected-target': ['immunity', 'rights', 'fundamental-rights'],
} satisfies Partial<Record<OrderTestId, readonly string[]>>;

/**
 * The ground of a request type with an id, or the one that a test of that name leads to: who refuses because a test failed
 * uses the ground of the law all the same.
 *
 * @example
 * const rights = { id: 'rights', by: ['court'] };
 * groundBehind('expression', { refusalGrounds: [rights] }) // => rights
 * groundBehind('rights', { refusalGrounds: [rights] }) // => rights
 * groundBehind('time-range', { refusalGrounds: [rights] }) // => undefined
 */
export function groundBehind<One extends Pick<Ground, 'id'>>(
  id: string,
  { refusalGrounds }: { readonly refusalGrounds: readonly One[] },
): One | undefined {
  return [id, ...(GROUNDS[id] ?? [])]
    .map((name) => refusalGrounds.find((one) => one.id === name))
    .find((one) => one !== undefined);
}

/**
 * A test about rights, where its ground is somebody else’s: the addressee does not refuse on it. What it does instead is said,
 * and a lawyer looks: advice never rests on a ground that is not ours.
 */
export function withGround(found: Finding, test: OrderTestId, type: PackRequestType): Finding {
  if (found.result === 'passed') return found;
  const ground = groundBehind(test, type);
  if (ground === undefined || ground.by.includes('addressee')) return found;
  return {
    ...found,
    ...(found.result === 'failed' ? { outcome: 'legal-review' as const } : {}),
    ...(ground.instead === undefined ? {} : { instead: ground.instead }),
  };
}
