import type { Upload } from '@breakwater/client';
import type { Operation } from '@breakwater/contracts';
import { IsOptional } from 'typebox';
import { readJson } from '../read-json.ts';
import { ApiUsageError } from './api-usage-error.ts';
import { describeType } from './describe-type.ts';
import type { Field, FieldPlace } from './fields-of.ts';
import type { TypedCall } from './read-tokens.ts';
import { readUpload } from './read-upload.ts';
import { readValue } from './read-value.ts';

/** A call as it is made. */
export interface BuiltCall {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly upload?: Upload;
}

/**
 * Puts a call together from what was typed, and says what is missing: what of it is wrong beyond that, the server says.
 *
 * @throws ApiUsageError `field-missing`, `field-invalid`, `field-unknown`, FileUnreadableError
 */
export async function buildCall(
  operation: Operation,
  fields: readonly Field[],
  { texts, options }: TypedCall,
): Promise<BuiltCall> {
  const { id, raw, body: schema } = operation;
  const isWhole = options.body !== undefined;
  const missing = fields.filter(
    (one) => one.required && !texts.has(one) && !(isWhole && one.place === 'body'),
  );
  if (missing.length > 0) {
    const named = missing.map(({ flag, type }) => `${flag} (${type})`).join(', ');
    throw new ApiUsageError('field-missing', `${id} needs ${named}. See breakwater api ${id} --help`);
  }
  const of = (place: FieldPlace) =>
    Object.fromEntries(
      [...texts].flatMap(([field, text]) =>
        field.place === place ? [[field.name, readValue(field, text)]] : [],
      ),
    );
  const call = { params: of('params'), query: of('query') };
  if (raw !== undefined) return { ...call, upload: await readUpload(operation, options) };
  if (options.file !== undefined)
    throw new ApiUsageError('field-unknown', `${id} takes no file: see breakwater api ${id} --help`);
  const given = of('body');
  if (options.body !== undefined) {
    if (!schema) throw new ApiUsageError('field-unknown', `${id} takes no body.`);
    if (Object.keys(given).length > 0)
      throw new ApiUsageError('field-invalid', 'Give the whole body with --body, or its fields: not both.');
    return { ...call, body: await readJson(options.body) };
  }
  if (!schema || (IsOptional(schema) && Object.keys(given).length === 0)) return call;
  if (!('properties' in schema))
    throw new ApiUsageError('field-missing', `${id} needs --body FILE: ${describeType(schema)}.`);
  return { ...call, body: given };
}
