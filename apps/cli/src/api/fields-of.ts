import type { Operation } from '@breakwater/contracts';
import { describeType } from './describe-type.ts';
import type { Schema } from './schema.ts';

/** Where a field of a call goes. */
export type FieldPlace = 'params' | 'query' | 'body';

/** One thing that an operation is told. */
export interface Field {
  readonly name: string;
  /** As it is typed: `--authority-id`. */
  readonly flag: string;
  readonly place: FieldPlace;
  readonly required: boolean;
  readonly schema: Schema;
  readonly type: string;
  readonly description: string;
}

/**
 * What an operation is told, field by field: in its address, in its query, in its body. A body that is sent as it is, or
 * that is no object, has no fields.
 */
export function fieldsOf(operation: Pick<Operation, 'params' | 'query' | 'body' | 'raw'>): readonly Field[] {
  const { params, query, body, raw } = operation;
  return [
    ...fieldsIn('params', params),
    ...fieldsIn('query', query),
    ...(raw === undefined ? fieldsIn('body', body) : []),
  ];
}

function fieldsIn(place: FieldPlace, schema: Schema | undefined): readonly Field[] {
  const { properties = {}, required = [] } = schema ?? {};
  return Object.entries(properties).map(([name, one]) => ({
    name,
    flag: flagOf(name),
    place,
    schema: one,
    required: place === 'params' || required.includes(name),
    type: describeType(one),
    description: one.description ?? '',
  }));
}

/**
 * How the name of a field is typed.
 *
 * @example
 * ```ts
 * flagOf('authorityId') // => '--authority-id'
 * ```
 */
export function flagOf(name: string): string {
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
