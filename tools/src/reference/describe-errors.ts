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

/** What fails inside an evaluation makes a rule undetermined, and is no error. */
const EVALUATION = /^libs\/cel\/src\/(values|functions|compile)\//;

/** Every stable code that the sources give out, with status and message. */
export function describeErrors({ packages }: Repository): string {
  const product = packages.filter(({ name }) => name !== 'tools' && name !== 'bench');
  const files = product.flatMap((room) => room.files);
  const found = findCodes(files.filter(({ path, isTest }) => !isTest && !EVALUATION.test(path)));
  const errors = found.filter(({ isError }) => isError);
  const answers = errors.filter(({ status }) => status !== undefined);
  const answered = new Set(answers.map(({ code }) => code));
  const inside = found.filter(({ isError }) => !isError);
  return page(
    '# Error codes',
    'An error of the API is a problem (RFC 9457, `application/problem+json`): `code` is stable, `detail` says what is ' +
      'wrong and what to do, `requestId` is in the log. A request that does not fit the schema is `request-invalid` ' +
      '(400) with a `pointer`; limits of the HTTP server itself have codes such as `ctp-body-too-large`. `…` stands ' +
      'for a value of the case; where a code has several messages, one is shown.',
    '## Answers of the API',
    table(['status', 'code', 'message'], rows(answers)),
    '## At the start, in the log and on the command line',
    table(
      ['code', 'message'],
      rows(errors.filter(({ code }) => !answered.has(code))).map((row) => row.slice(1)),
    ),
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
