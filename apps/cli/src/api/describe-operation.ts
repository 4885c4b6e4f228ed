import { isNothing, mediaOf, type Operation } from '@breakwater/contracts';
import { table } from '../output.ts';
import { describeType } from './describe-type.ts';
import type { Field, FieldPlace } from './fields-of.ts';

const PLACES: Readonly<Record<FieldPlace, string>> = {
  params: 'In its address',
  query: 'In its query',
  body: 'In its body',
};

/** What an operation takes and answers, for who calls it by hand. */
export function describeOperation(operation: Operation, fields: readonly Field[]): string {
  const { id, method, path, summary, description } = operation;
  return [
    `${id}  ${method} ${path}`,
    summary,
    ...(description === undefined ? [] : [description]),
    `Needs ${whatIsNeeded(operation)}.`,
    ...(['params', 'query', 'body'] as const).flatMap((place) => describePlace(place, fields)),
    ...describeBody(operation, fields),
    '',
    `Answers ${answersOf(operation)}.`,
  ].join('\n');
}

/** The same for programs. */
export function operationAsJson(operation: Operation, fields: readonly Field[]): object {
  const { id, method, path, summary, description, permission, caller, proof } = operation;
  return {
    id,
    method,
    path,
    summary,
    description,
    permission,
    caller,
    proof,
    fields: fields.map(({ name, place, required, type, description: says }) => ({
      name,
      place,
      required,
      type,
      ...(says !== '' && { description: says }),
    })),
  };
}

function whatIsNeeded({ permission, caller, proof }: Operation): string {
  const who: Readonly<Record<string, string>> = {
    public: 'no key',
    'signed-in': 'a session (breakwater sign-in)',
    officer: 'a session of the portal',
  };
  return [
    who[permission] ?? `the permission ${permission}`,
    ...(caller === 'person' ? ['a person in a session (breakwater sign-in)'] : []),
    ...(caller === 'staff' ? ['a person, or a key of their own'] : []),
    ...(proof === 'fresh' ? ['fresh proof of who asks'] : []),
  ].join(', ');
}

function describePlace(place: FieldPlace, fields: readonly Field[]): readonly string[] {
  const rows = fields
    .filter((one) => one.place === place)
    .map(({ flag, required, type, description }) => [
      `  ${flag}`,
      required ? 'needed' : '',
      [type, description].filter(Boolean).join('; '),
    ]);
  return rows.length === 0 ? [] : ['', table([`${PLACES[place]}:`, '', ''], rows)];
}

function describeBody({ raw, body, consumes }: Operation, fields: readonly Field[]): readonly string[] {
  if (raw !== undefined) return ['', `--file FILE: ${(consumes ?? ['any file']).join(', ')}`];
  if (!body) return [];
  const hasFields = fields.some(({ place }) => place === 'body');
  if (!hasFields) return ['', `--body FILE: ${describeType(body)}`];
  const isTaken = fields.some(({ flag }) => flag === '--body');
  return ['', `Or all of its body: --body FILE${isTaken ? ', before the id of the operation' : ''}`];
}

function answersOf({ answers }: Operation): string {
  const said = Object.entries(answers).map(([status, answer]) => {
    if (isNothing(answer)) return `nothing (${status})`;
    const media = mediaOf(answer);
    return media ? `a file, ${media} (${status}): --out FILE` : `JSON (${status})`;
  });
  return said.join(', or ');
}
