import { findAuditSignatures } from './audit-signatures.ts';
import { COPIES } from './copies/copies.ts';
import { countTokens } from './count-tokens.ts';
import { findForwarding } from './forwarding-functions.ts';
import { findLiteralSpreads } from './literal-spreads.ts';
import type { Source } from './parse-sources.ts';
import { findPathCasts } from './path-casts.ts';
import { type Row, rowOf } from './row.ts';

const CLIENTS = /^apps\/(cli|console)\//;

/**
 * Counts what can be seen in the text of sources.
 *
 * @param product what is shipped or run
 * @param builders what builds the worlds of tests: a copy is a copy there too
 */
export function countSources(product: readonly Source[], builders: readonly Source[]): Row[] {
  const clients = product.filter(({ path }) => CLIENTS.test(path));
  const tokens = product.reduce((sum, source) => sum + countTokens(source), 0);
  const copies = COPIES.map(([id, label, find]) =>
    rowOf(id, `declared more than once: ${label}`, [...product, ...builders].flatMap(find)),
  );
  const pagingNames = new Set(copies.find(({ id }) => id === 'paging')?.places.map(({ what }) => what));
  return [
    { id: 'tokens', label: 'tokens of TypeScript without tests', value: tokens, places: [] },
    rowOf('forwarding', 'members that only forward', product.flatMap(findForwarding)),
    rowOf('pathCasts', 'casts over paths in command line and console', clients.flatMap(findPathCasts)),
    rowOf('auditSignatures', 'signatures that return audit entries', product.flatMap(findAuditSignatures)),
    rowOf(
      'literalSpreads',
      'lines with a literal spread into a literal',
      product.flatMap(findLiteralSpreads),
    ),
    ...copies,
    {
      id: 'pagingNames',
      value: pagingNames.size,
      places: [],
      label: `names of the parameters of a page (${[...pagingNames].sort().join(', ')})`,
    },
  ];
}
