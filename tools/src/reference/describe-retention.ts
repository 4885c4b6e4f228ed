import { ALL_RETENTION, RETENTION_SETTINGS } from '@breakwater/server';
import { code, page, table } from './markdown.ts';

type KeptTable = (typeof ALL_RETENTION)[string]['tables'][number];
type Keep = KeptTable['keep'];
type Erase = NonNullable<KeptTable['erase']>;

/** What is kept, how long and why, from the declarations that also end it. */
export function describeRetention(): string {
  return page(
    '# What is kept, how long, and why',
    'Made from the declarations that the product itself follows; [Keeping and erasing](../guides/keeping.md) explains them. ' +
      'A table that is not here fails `npm run check`.',
    '## Periods that can be set',
    '`BREAKWATER_RETENTION=events=200,appeals=400` sets days. Less than a law asks for stops the start, with the name of the law.',
    table(
      ['setting', 'days', 'at least', 'tables'],
      RETENTION_SETTINGS.map(({ setting, days, floor, tables }) => [
        code(setting),
        String(days),
        floor ? `${floor.days}: ${floor.law}` : '',
        tables.map(code).join(', '),
      ]),
    ),
    ...Object.entries(ALL_RETENTION).flatMap(([name, { tables, nothingPersonal }]) => [
      `## ${name}`,
      ...(tables.length > 0
        ? [
            table(
              ['table', 'what', 'of whom', 'why', 'how long', 'when its account is erased'],
              tables.map((one) => [
                code(one.table),
                one.what,
                one.whose,
                one.why,
                howLong(one),
                whenErased(one),
              ]),
            ),
          ]
        : []),
      ...(nothingPersonal.length > 0
        ? [`Nothing about a person: ${nothingPersonal.map(code).join(', ')}.`]
        : []),
    ]),
  );
}

function howLong({ keep, held, months }: KeptTable): string {
  const whole =
    months === undefined ? '' : ', then to the end of the month in which it came: up to 31 days longer';
  return `${periodOf(keep)}${whole}${held ? '; longer while an order holds the account' : ''}`;
}

function periodOf(keep: Keep): string {
  switch (keep.until) {
    case 'days':
      return `${keep.days} days (${code(keep.setting)}) from ${code(keep.from)}${
        keep.when ? ` where ${code(keep.when.column)} is ${keep.when.is.join(' or ')}` : ''
      }`;
    case 'row':
      return `as long as its row of ${code(keep.of)}`;
    case 'purged':
      return keep.words;
    case 'kept':
      return `kept: ${keep.because}`;
    default:
      return keep satisfies never;
  }
}

function whenErased({ erase, keep, account }: KeptTable): string {
  if (erase) return eraseWords(erase);
  if (keep.until === 'row') return `with its row of ${code(keep.of)}`;
  return account ? 'stays' : '';
}

function eraseWords(erase: Erase): string {
  switch (erase.how) {
    case 'delete':
    case 'own':
      return 'deleted';
    case 'delete after':
      return `deleted after ${code(erase.column)}: ${erase.law}`;
    case 'token':
      return 'a token stands for the account';
    case 'keep':
      return `stays: ${erase.law}`;
    default:
      return erase satisfies never;
  }
}
