import { EVENT_SCHEMAS } from '@breakwater/contracts';
import { code, page, table } from './markdown.ts';

/** The part of JSON Schema that the contracts of events use. */
type Schema = {
  readonly $id?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly description?: string;
};

/** Every event type and every record in it, field by field. */
export function describeEvents(): string {
  const types = Object.entries(EVENT_SCHEMAS as unknown as Readonly<Record<string, Schema>>);
  const records = new Map<string, Schema>();
  for (const [, schema] of types) collectRecords(schema, records);
  const isPart = ({ $id }: Schema) => $id !== undefined;
  const [, first = {}] = types[0] ?? [];
  const common = Object.entries(first.properties ?? {}).filter(([, field]) => !isPart(field));
  const parts = [...new Set(types.flatMap(([, { properties = {} }]) => Object.keys(properties)))].filter(
    (name) => !common.some(([each]) => each === name),
  );
  return page(
    '# Events',
    'What a platform sends, see [Sending events](../guides/sending-events.md). A field that is not listed is refused.',
    '## Every event',
    fieldTable(
      { required: first.required ?? [], properties: Object.fromEntries(common) },
      { type: 'one of those below' },
    ),
    '## What each type carries',
    'Needed, unless it says “may”.',
    table(
      ['type', ...parts],
      types.map(([type, schema]) => [code(type), ...parts.map((part) => partOf(schema, part))]),
    ),
    '## Records',
    ...[...records].flatMap(([name, schema]) => [`### ${name}`, fieldTable(schema)]),
  );
}

function partOf({ properties = {}, required = [] }: Schema, part: string): string {
  const field = properties[part];
  if (!field) return '';
  return required.includes(part) ? typeOf(field) : `may: ${typeOf(field)}`;
}

function collectRecords(schema: Schema, records: Map<string, Schema>): void {
  for (const part of [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])]) {
    collectRecords(part, records);
    if (part.$id) records.set(part.$id, part);
  }
}

/** `shown` replaces what a field is, where one schema stands for several. */
function fieldTable(
  { properties = {}, required = [] }: Schema,
  shown: Readonly<Record<string, string>> = {},
): string {
  const rows = Object.entries(properties).map(([name, field]) => [
    code(name),
    required.includes(name) ? 'yes' : '',
    shown[name] ?? typeOf(field),
    field.description ?? field.items?.description ?? '',
  ]);
  return table(['field', 'needed', 'what', 'meaning'], rows);
}

function typeOf(schema: Schema): string {
  if (schema.$id) return `[${schema.$id}](#${schema.$id.toLowerCase()})`;
  if (schema.const !== undefined) return code(String(schema.const));
  if (schema.enum) return schema.enum.map((value) => code(String(value))).join(', ');
  if (schema.items) return `list of up to ${schema.maxItems}: ${typeOf(schema.items)}`;
  if (schema.type === 'integer') return `whole number ${schema.minimum} to ${schema.maximum}`;
  if (schema.format) return schema.format;
  const { minLength = 0, maxLength, pattern } = schema;
  const form = pattern === undefined ? '' : ` of the form ${code(pattern)}`;
  return maxLength === undefined ? `text${form}` : `text${form}, ${minLength} to ${maxLength} characters`;
}
