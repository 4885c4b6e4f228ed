import { ApiUsageError } from './api-usage-error.ts';
import { type Field, flagOf } from './fields-of.ts';

/** What a command is told about a call besides its fields; where a field has the same name, the field is meant. */
export interface CallOptions {
  readonly url?: string;
  readonly key?: string;
  /** File with the whole body. */
  readonly body?: string;
  /** File that is sent as it is. */
  readonly file?: string;
  /** Where a file goes that comes back. */
  readonly out?: string;
  readonly help?: boolean;
}

/** What was typed behind the id of an operation. */
export interface TypedCall {
  readonly texts: ReadonlyMap<Field, string>;
  readonly options: CallOptions;
}

const WITH_VALUE = new Set(['url', 'key', 'body', 'file', 'out']);
const ALONE = new Set(['json', 'help']);

/**
 * Reads `--field value`, `--field=value` and, for what is true or false, `--field`; names as they are declared or with
 * hyphens.
 *
 * @throws ApiUsageError `field-unknown`, `field-invalid`
 */
export function readTokens(tokens: readonly string[], fields: readonly Field[]): TypedCall {
  const texts = new Map<Field, string>();
  const options: Record<string, string | boolean> = {};
  const rest = [...tokens];
  for (let token = rest.shift(); token !== undefined; token = rest.shift()) {
    const [, typed = '', inline] = /^--([A-Za-z][\w-]*)(?:=(.*))?$/s.exec(token) ?? [];
    const field = fields.find(({ name, flag }) => flag === flagOf(typed) || name === typed);
    if (field) texts.set(field, inline ?? takeText(field, rest));
    else if (ALONE.has(typed) && inline === undefined) options[typed] = true;
    else if (WITH_VALUE.has(typed)) options[typed] = inline ?? takeValue(token, rest);
    else throw new ApiUsageError('field-unknown', `There is no ${token}. ${sayFields(fields)}`);
  }
  return { texts, options };
}

function takeText(field: Field, rest: string[]): string {
  const isAlone = field.schema.type === 'boolean' && !['true', 'false'].includes(rest[0] ?? '');
  return isAlone ? 'true' : takeValue(field.flag, rest);
}

function takeValue(flag: string, rest: string[]): string {
  const value = rest.shift();
  if (value !== undefined) return value;
  throw new ApiUsageError('field-invalid', `${flag} needs a value.`);
}

function sayFields(fields: readonly Field[]): string {
  const flags = fields.map(({ flag }) => flag);
  return flags.length === 0 ? 'The operation has no fields.' : `It takes ${flags.join(', ')}.`;
}
