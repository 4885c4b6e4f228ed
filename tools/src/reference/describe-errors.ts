import type { Repository } from '../check-architecture/repository.ts';
import { type FoundCode, findCodes } from './find-codes.ts';
import { code, page, table } from './markdown.ts';

/** Where codes come from that are not errors of their own, and what they are about. */
const INSIDE_ANSWERS = [
  {
    title: 'Events that are rejected',
    from: /^(contracts|domain\/intake)\//,
    text: 'In the receipt of the event.',
  },
  {
    title: 'Faults of rule files',
    from: /^(domain\/rules|libs\/cel)\//,
    text: 'In `faults`, with line and column.',
  },
  {
    title: 'What speaks against a bank',
    from: /^(domain\/detection|libs\/text)\//,
    text: 'In `faults` of a dry run.',
  },
  { title: 'Faults of an audit log', from: /^core\/audit\//, text: 'In `fault` of a verification.' },
] as const;

/** Every stable code that the sources give out, with status and message. */
export function describeErrors({ packages }: Repository): string {
  const product = packages.filter(({ name }) => name !== 'tools' && name !== 'bench');
  const found = findCodes(product.flatMap(({ files }) => files.filter(({ isTest }) => !isTest)));
  const errors = found.filter(({ isError }) => isError);
  const inside = found.filter(({ isError }) => !isError);
  return page(
    '# Error codes',
    'An error of the API is a problem (RFC 9457, `application/problem+json`): `code` is stable, `detail` says what is ' +
      'wrong and what to do, `requestId` is in the log. A request that does not fit the schema is `request-invalid` ' +
      '(400) with a `pointer`; limits of the HTTP server itself have codes such as `ctp-body-too-large`. `…` stands ' +
      'for a value of the case.',
    '## Answers of the API',
    table(['status', 'code', 'message'], rows(errors.filter(({ status }) => status !== undefined))),
    '## At the start, in the log and on the command line',
    table(['', 'code', 'message'], rows(errors.filter(({ status }) => status === undefined))),
    ...INSIDE_ANSWERS.flatMap(({ title, from, text }) => [
      `## ${title}`,
      text,
      table(
        ['code', 'message'],
        rows(inside.filter(({ path }) => from.test(path))).map((row) => row.slice(1)),
      ),
    ]),
  );
}

function rows(found: readonly FoundCode[]): string[][] {
  const known = new Map<string, FoundCode>();
  for (const one of found) if (!known.get(one.code)?.message) known.set(one.code, one);
  return [...known.values()]
    .sort((a, b) => (a.status ?? '').localeCompare(b.status ?? '') || a.code.localeCompare(b.code))
    .map((one) => [one.status ?? '', code(one.code), one.message ?? '']);
}
