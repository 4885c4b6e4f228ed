import { gzipSync } from 'node:zlib';
import { aPost } from '@breakwater/contracts/testing';
import { badEvents } from './bad-events.ts';

/** What a malformed upload is answered with: an error for the whole, or a code (or `accepted`) for each event. */
export type Answer =
  | { readonly error: string; readonly status: number }
  | { readonly receipts: readonly { readonly code: string; readonly pointer: string }[] };

export interface MalformedUpload {
  readonly name: string;
  readonly contentType: string;
  readonly contentEncoding?: string;
  readonly body: Uint8Array;
  readonly answer: Answer;
}

const LINES = 'application/x-ndjson';
const ARRAY = 'application/json';
const GOOD = { code: 'accepted', pointer: '' };
const MEBIBYTE = 1024 * 1024;

let goods = 0;
/** A good event under an id of its own, as JSON. */
export const goodEvent = () => JSON.stringify(aPost('The ferry is late again', { id: `good-${++goods}` }));

/** Uploads with something wrong, most of them with good events beside it. */
export function malformedUploads(): readonly MalformedUpload[] {
  return [
    ...badLines(),
    ...badElements(),
    ...largeAndDeep(),
    ...unreadable(),
    ...damagedGzip(),
    ...besideBadJson(),
    ...harmless(),
  ];
}

function badLines(): readonly MalformedUpload[] {
  return badEvents().map(({ category, name, bytes, code, pointer }) => ({
    name: `line, ${category}: ${name}`,
    contentType: LINES,
    body: Buffer.concat([Buffer.from(`${goodEvent()}\n`), bytes, Buffer.from(`\n${goodEvent()}\n`)]),
    answer: { receipts: [GOOD, { code, pointer }, GOOD] },
  }));
}

/** The same in a JSON array, except for what may break the array itself: text that is no UTF-8, or no JSON. */
function badElements(): readonly MalformedUpload[] {
  return badEvents()
    .filter(({ category }) => category !== 'bad-json' && category !== 'invalid-utf-8')
    .map(({ category, name, bytes, code, pointer }) => ({
      name: `element, ${category}: ${name}`,
      contentType: ARRAY,
      body: Buffer.concat([Buffer.from(`[${goodEvent()},`), bytes, Buffer.from(`,${goodEvent()}]`)]),
      answer: { receipts: [GOOD, { code, pointer }, GOOD] },
    }));
}

/** Bad JSON whose brackets and quotes are closed leaves the array readable. */
function besideBadJson(): readonly MalformedUpload[] {
  return ["{'id':1}", '{"id":NaN}', '', '{"id" 1}', 'oops', '{"id":"\t"}', '1 2', '{]'].map((element) => ({
    name: `element, bad-json: ${element}`,
    contentType: ARRAY,
    body: Buffer.from(`[${goodEvent()},${element},${goodEvent()}]`),
    answer: { receipts: [GOOD, { code: 'bad-json', pointer: '' }, GOOD] },
  }));
}

function largeAndDeep(): readonly MalformedUpload[] {
  const long = (length: number) => JSON.stringify(aPost('x'.repeat(length)));
  const deep = (open: string, close: string, depth: number) =>
    `{"id":"deep","type":"content.created","content":${open.repeat(depth)}1${close.repeat(depth)}}`;
  const cases: readonly [string, string, string, string][] = [
    ['text of 10 MiB', long(10 * MEBIBYTE), 'event-too-large', ''],
    ['text of 256 KiB', long(256 * 1024), 'event-too-large', ''],
    ['text of 65,537 characters', long(65_537), 'wrong-value', '/content/text'],
    ['10 MiB of spaces in an event', `{${' '.repeat(10 * MEBIBYTE)}}`, 'event-too-large', ''],
    ['arrays 33 deep', deep('[', ']', 33), 'nested-too-deep', ''],
    ['arrays 100,000 deep', deep('[', ']', 100_000), 'nested-too-deep', ''],
    ['objects 40,000 deep', deep('{"a":', '}', 40_000), 'nested-too-deep', ''],
    ['50,000 arrays and no end', deep('[', '', 100_000).slice(0, 50_000), 'nested-too-deep', ''],
  ];
  const answerOf = (code: string, pointer: string): Answer => ({ receipts: [GOOD, { code, pointer }, GOOD] });
  const bodyOf = (event: string) => Buffer.from(`${goodEvent()}\n${event}\n${goodEvent()}`);
  return cases.flatMap(([name, event, code, pointer]) => [
    { name: `line: ${name}`, contentType: LINES, body: bodyOf(event), answer: answerOf(code, pointer) },
    {
      name: `gzip: ${name}`,
      contentType: LINES,
      contentEncoding: 'gzip',
      body: gzipSync(bodyOf(event), { level: 1 }),
      answer: answerOf(code, pointer),
    },
  ]);
}

function unreadable(): readonly MalformedUpload[] {
  const good = goodEvent();
  const whole = (
    name: string,
    body: string | Uint8Array,
    error: string,
    status: number,
    contentType = ARRAY,
  ) => ({
    name: `whole: ${name}`,
    contentType,
    body: Buffer.from(body),
    answer: { error, status },
  });
  return [
    ...[
      '[',
      `[${good}`,
      `[${good},`,
      `[${good}}`,
      `[${good}]]`,
      `[${good}] x`,
      `["open]`,
      `[{"a":"b\\"]`,
    ].map((body) => whole(`array ${body.replace(good, '…')}`, body, 'not-json-array', 400)),
    ...['hello', '"text"', '42', 'null', '<event/>', ']', `,${good}`].map((body) =>
      whole(`no array: ${body.slice(0, 8)}`, body, 'not-json-array', 400),
    ),
    ...['', ' ', '\r\n\n', '\ufeff', '[]', '[ \n ]'].map((body) =>
      whole(`empty ${JSON.stringify(body)}`, body, 'empty-upload', 400),
    ),
    ...['', '\n', '\r\n\r\n', '\ufeff\n'].map((body) =>
      whole(`no line ${JSON.stringify(body)}`, body, 'empty-upload', 400, LINES),
    ),
    whole(
      'array that is no UTF-8',
      Buffer.from(`[${good.replace('ferry', 'caf\xe9')}]`, 'latin1'),
      'invalid-utf-8',
      400,
    ),
    whole('UTF-16 array', Buffer.from(`\ufeff[${good}]`, 'utf16le'), 'invalid-utf-8', 400),
    whole('1,001 lines', '1\n'.repeat(1_001), 'too-many-events', 413, LINES),
    whole('1,001 elements', `[${'1,'.repeat(1_000)}1]`, 'too-many-events', 413),
    whole('a million commas', `[${','.repeat(MEBIBYTE)}]`, 'too-many-events', 413),
    whole('17 MiB', `["${'x'.repeat(17 * MEBIBYTE)}"]`, 'upload-too-large', 413),
    ...['', 'text/plain', 'application/xml', 'multipart/form-data', 'application/json; charset=utf-16'].map(
      (type) =>
        whole(`content type ${JSON.stringify(type)}`, `[${good}]`, 'unsupported-content-type', 415, type),
    ),
    ...['br', 'deflate', 'zstd', 'gzip, gzip'].map((contentEncoding) => ({
      ...whole(`encoding ${contentEncoding}`, `[${good}]`, 'unsupported-content-encoding', 415),
      contentEncoding,
    })),
  ];
}

function damagedGzip(): readonly MalformedUpload[] {
  const zipped = gzipSync(`${goodEvent()}\n`);
  const flipped = Buffer.from(zipped);
  flipped.writeUInt8((flipped[20] ?? 0) ^ 0xff, 20);
  const wrongLength = Buffer.from(zipped);
  wrongLength.writeUInt32LE(1, zipped.length - 4);
  const bomb = gzipSync(Buffer.alloc(64 * MEBIBYTE, 0x20));
  const cases: readonly [string, Uint8Array, string, number][] = [
    ...[2, 10, 40, zipped.length - 1].map((length): [string, Uint8Array, string, number] => [
      `cut off after ${length} bytes`,
      zipped.subarray(0, length),
      'broken-gzip',
      400,
    ]),
    ['one byte flipped', flipped, 'broken-gzip', 400],
    ['wrong length at the end', wrongLength, 'broken-gzip', 400],
    ['plain text', Buffer.from(goodEvent()), 'broken-gzip', 400],
    ['nothing', Buffer.alloc(0), 'broken-gzip', 400],
    ['bomb of 64 MiB of spaces', bomb, 'upload-too-large', 413],
    [
      'bomb in many members',
      Buffer.concat(Array.from({ length: 20 }, () => gzipSync(Buffer.alloc(MEBIBYTE)))),
      'upload-too-large',
      413,
    ],
  ];
  return cases.map(([name, body, error, status]) => ({
    name: `gzip: ${name}`,
    contentType: LINES,
    contentEncoding: 'gzip',
    body,
    answer: { error, status },
  }));
}

/** What looks odd and is fine: nothing of it is to be refused. */
function harmless(): readonly MalformedUpload[] {
  const fine = (name: string, contentType: string, text: string, count: number): MalformedUpload => ({
    name: `fine: ${name}`,
    contentType,
    body: Buffer.from(text),
    answer: { receipts: Array.from({ length: count }, () => GOOD) },
  });
  return [
    fine('byte order mark', LINES, `\ufeff${goodEvent()}\n`, 1),
    fine('byte order mark before an array', ARRAY, `\ufeff[${goodEvent()}]`, 1),
    fine('CRLF', LINES, `${goodEvent()}\r\n\r\n${goodEvent()}\r\n`, 2),
    fine('empty lines', LINES, `\n\n \n${goodEvent()}\n\t\n`, 1),
    fine('no line feed at the end', LINES, goodEvent(), 1),
    fine('white space around elements', ARRAY, `\n [ \n ${goodEvent()} \t, ${goodEvent()} ] \r\n`, 2),
    fine('one object', ARRAY, goodEvent(), 1),
    fine('charset', 'Application/JSON; charset="UTF-8"', `[${goodEvent()}]`, 1),
    fine('brackets and quotes in text', ARRAY, `[${goodEvent().replace('ferry', ']}\\",[{\\\\')}]`, 1),
    fine('emoji as an escaped pair', LINES, goodEvent().replace('ferry', '\\ud83d\\ude00'), 1),
    fine('jsonl', 'application/jsonl', goodEvent(), 1),
  ];
}
