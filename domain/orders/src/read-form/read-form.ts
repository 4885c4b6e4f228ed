import { checkOrderForm, type OrderForm } from '@breakwater/contracts/orders';
import { messageOf } from '@breakwater/kernel';
import { epocForm, readEpoc } from './epoc.ts';
import { readTcoJson, readTcoXml } from './tco-annex-1.ts';
import { readXml, type XmlElement } from './xml-tree.ts';

/** What a reader made of a file: a form, or why there is none. */
export interface ReadForm {
  readonly mediaType: string;
  readonly form?: OrderForm;
  /** Why a person has to type it. */
  readonly unread?: string;
}

export interface FormFile {
  readonly data: Uint8Array;
  readonly name?: string | undefined;
  readonly mediaType?: string | undefined;
}

/** What files begin with, as hex digits. */
const SIGNATURES: readonly (readonly [string, string, string])[] = [
  ['255044462d', 'application/pdf', 'a PDF'],
  ['89504e47', 'image/png', 'a picture'],
  ['ffd8ff', 'image/jpeg', 'a picture'],
  ['49492a00', 'image/tiff', 'a picture'],
  ['4d4d002a', 'image/tiff', 'a picture'],
  ['504b0304', 'application/zip', 'an archive or office document'],
];

/**
 * Reads the form of an order from a file: JSON of `OrderForm` or of Annex I of (EU) 2021/784, XML of Annex I, EPOC and
 * EPOC-PR. What no reader knows is told and left to a person; nothing is guessed and nothing thrown.
 *
 * @example
 * readForm({ data: new TextEncoder().encode('{"targets":[{"kind":"handle","value":"@a"}]}') }).form?.targets.length // => 1
 * readForm({ data: new TextEncoder().encode('%PDF-1.7') }).mediaType // => 'application/pdf'
 */
export function readForm({ data, mediaType }: FormFile): ReadForm {
  const head = Buffer.from(data.subarray(0, 16)).toString('hex');
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known) return { mediaType: known[1], unread: `The file is ${known[2]}, which is read by people.` };
  const text = decode(data);
  if (text === undefined)
    return unread(mediaType, 'The file is not text that can be read (UTF-8 or UTF-16).');
  const start = text.trimStart();
  if (start.startsWith('<')) return readXmlForm(start);
  if (start.startsWith('{')) return readJsonForm(start);
  return unread(mediaType ?? 'text/plain', 'The file is neither JSON nor XML.');
}

function decode(data: Uint8Array): string | undefined {
  const encoding = data[0] === 0xff && data[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(data);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function readJsonForm(text: string): ReadForm {
  const mediaType = 'application/json';
  try {
    const document = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return check(mediaType, isAnnex(document) ? readTcoJson(document) : document);
  } catch (error) {
    return unread(mediaType, `The JSON is broken: ${messageOf(error)}`);
  }
}

function isAnnex(document: Readonly<Record<string, unknown>>): boolean {
  return ['A', 'B', 'E'].every((section) => typeof document[section] === 'object');
}

function readXmlForm(text: string): ReadForm {
  const mediaType = 'application/xml';
  try {
    const root = readXml(text);
    const form = formOf(root);
    return form
      ? check(mediaType, form)
      : unread(mediaType, 'The XML is of a form that nobody taught the readers.');
  } catch (error) {
    return unread(mediaType, messageOf(error));
  }
}

function formOf(root: XmlElement): object | undefined {
  const epoc = epocForm(root);
  if (epoc) return readEpoc(root, epoc);
  return /removal_?order|tco/i.test(`${root.name} ${root.uri}`) ? readTcoXml(root) : undefined;
}

/** NUL cannot be stored; what does not fit the form is told with its place. */
function check(mediaType: string, value: object): ReadForm {
  const { form, fault } = checkOrderForm(value);
  if (form) {
    return JSON.stringify(form).includes('\\u0000')
      ? unread(mediaType, 'A text of the form has a NUL character in it.')
      : { mediaType, form };
  }
  const count = Array.isArray((value as { targets?: unknown }).targets)
    ? (value as { targets: unknown[] }).targets.length
    : 0;
  const many = count > 10_000 ? ` It names ${count} targets; an order has at most 10,000, split it.` : '';
  return unread(
    mediaType,
    `The form does not fit at ${fault?.pointer || '/'}: ${fault?.message ?? ''}.${many}`,
  );
}

function unread(mediaType: string | undefined, because: string): ReadForm {
  return { mediaType: mediaType ?? 'application/octet-stream', unread: because };
}
