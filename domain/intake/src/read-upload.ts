import { Buffer, isUtf8 } from 'node:buffer';
import type { Candidate, CandidateFaultCode } from './candidate.ts';
import { type Body, inflateBody } from './inflate-body.ts';
import { UPLOAD_LIMITS, type UploadLimits } from './limits.ts';
import { nestsDeeperThan, type Span, skipSpace, splitArray, splitLines } from './split-json.ts';
import { tooManyEvents, UploadError } from './upload-error.ts';

/** How the body is to be read: the headers of the request, and the limits. */
export interface UploadFormat {
  readonly contentType?: string | undefined;
  readonly contentEncoding?: string | undefined;
  readonly limits?: UploadLimits;
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;
const OPEN_BRACKET = 0x5b;
const OPEN_BRACE = 0x7b;

/**
 * Reads an upload into its candidate events, in order. NDJSON (`application/x-ndjson`, `application/jsonl`) is read
 * line by line, empty lines do not count; `application/json` is an array, or one object. A line or element that
 * cannot be read becomes a candidate with a fault and spoils no other.
 *
 * @throws UploadError when the upload as a whole cannot be read: its type or encoding is not supported (415), it is
 * too large or holds too many events (413), it is damaged, empty, or no array (400)
 *
 * @example
 * ```ts
 * const body = Buffer.from('{"id":"e1"}\n{oops\n');
 * const read = await readUpload(body, { contentType: 'application/x-ndjson' });
 * read.map((candidate) => candidate.fault?.code) // => [undefined, 'bad-json']
 * ```
 */
export async function readUpload(body: Body, format: UploadFormat): Promise<readonly Candidate[]> {
  const limits = format.limits ?? UPLOAD_LIMITS;
  const layout = layoutOf(format.contentType ?? '');
  const bytes = await inflateBody(body, format.contentEncoding ?? '', limits);
  const start = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? BYTE_ORDER_MARK.length : 0;
  const spans =
    layout === 'lines' ? splitLines(bytes, start, limits.maxEvents) : elementsOf(bytes, start, limits);
  if (spans.length > limits.maxEvents) throw tooManyEvents(limits);
  if (spans.length === 0)
    throw new UploadError('empty-upload', 'The upload holds no event. Send at least one.');
  const decodable = layout === 'array' || isUtf8(bytes);
  return spans.map((span) => readCandidate(bytes, span, decodable, limits));
}

function layoutOf(contentType: string): 'lines' | 'array' {
  const [type = '', ...parameters] = contentType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  if (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset)) {
    throw new UploadError('unsupported-content-type', 'The text must be UTF-8.');
  }
  if (type === 'application/x-ndjson' || type === 'application/jsonl') return 'lines';
  if (type === 'application/json') return 'array';
  throw new UploadError(
    'unsupported-content-type',
    'Send application/x-ndjson (one event a line) or application/json (an array of events).',
  );
}

function elementsOf(bytes: Uint8Array, start: number, limits: UploadLimits): readonly Span[] {
  if (!isUtf8(bytes)) {
    throw new UploadError('invalid-utf-8', 'The upload is not UTF-8 text. Encode it as UTF-8.');
  }
  const first = skipSpace(bytes, start);
  if (first === bytes.length) return [];
  if (bytes[first] === OPEN_BRACE) return [{ start: first, end: bytes.length }];
  const elements = bytes[first] === OPEN_BRACKET ? splitArray(bytes, first, limits.maxEvents) : undefined;
  if (elements) return elements;
  throw new UploadError(
    'not-json-array',
    'The upload is not one whole JSON array. Close every bracket and quote, or send one event a line as application/x-ndjson.',
  );
}

function readCandidate(bytes: Uint8Array, span: Span, decodable: boolean, limits: UploadLimits): Candidate {
  if (span.end - span.start > limits.maxEventBytes) {
    return faulty('event-too-large', `an event may have ${limits.maxEventBytes} bytes`);
  }
  if (!decodable && !isUtf8(bytes.subarray(span.start, span.end))) {
    return faulty('invalid-utf-8', 'expected UTF-8 text');
  }
  if (nestsDeeperThan(limits.maxDepth, bytes, span)) {
    return faulty('nested-too-deep', `brackets and braces may be nested ${limits.maxDepth} deep`);
  }
  try {
    return {
      value: JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset).toString('utf8', span.start, span.end)),
    };
  } catch {
    // The parser's message quotes the text, which is personal; the code says enough.
    return faulty('bad-json', 'expected one JSON value');
  }
}

function faulty(code: CandidateFaultCode, message: string): Candidate {
  return { fault: { code, pointer: '', message } };
}
