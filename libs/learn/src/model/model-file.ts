import { createHash } from 'node:crypto';
import { decodeClasses, encodeClasses } from '../classes/class-bytes.ts';
import type { WordClasses } from '../classes/word-classes.ts';
import { LearnError } from '../learn-error.ts';
import { isModelHeader } from './is-model-header.ts';
import { allFeatures, type ModelHeader, type TrainedModel } from './model-header.ts';
import { type QuantizedWeights, quantize } from './quantize.ts';

/** A model file is no larger than this. */
export const MOST_MODEL_BYTES = 1_048_576;

const MAGIC = 'BWTM';
const FORMAT = 1;
/** The same with classes of words behind the weights. */
const WITH_CLASSES = 2;
const DIGEST_BYTES = 32;
const FRONT_BYTES = 12;

/** A model as it is read from a file. */
export interface ModelFile {
  readonly header: ModelHeader;
  readonly weights: readonly QuantizedWeights[];
  readonly classes?: WordClasses;
  /** SHA-256 of the file without its last 32 bytes, which are this digest; hexadecimal. */
  readonly digest: string;
}

/**
 * Writes a model as a file: `BWTM`, format (u32), length of the header (u32), header as JSON, then for each label and each
 * of its features the largest weight (f32), which buckets have a weight (a bit each) and these weights (a signed byte each, square-root
 * companded), then the classes of words where the model has any (format 2), and at the end the SHA-256 of all that. The
 * same model gives the same bytes.
 *
 * @throws LearnError `model-too-large`
 * @example
 * const how = { id: 'made', version: 1, languages: ['en'], features: DEFAULT_FEATURES, leastWords: 2, card: {} };
 * const bytes = encodeModel({ header: { ...how, labels: [] }, weights: [] });
 * decodeModel(bytes).header.id // => 'made'
 */
export function encodeModel({ header, weights, classes }: TrainedModel): Uint8Array {
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  const front = Buffer.alloc(FRONT_BYTES);
  front.write(MAGIC, 0, 'latin1');
  front.writeUInt32LE(classes ? WITH_CLASSES : FORMAT, 4);
  front.writeUInt32LE(json.length, 8);
  const lists = weights.map((list) => encodeWeights(quantize(list)));
  const body = Buffer.concat([front, json, ...lists, ...(classes ? [encodeClasses(classes)] : [])]);
  if (body.length + DIGEST_BYTES > MOST_MODEL_BYTES) throw tooLarge(body.length + DIGEST_BYTES);
  return Buffer.concat([body, createHash('sha256').update(body).digest()]);
}

/**
 * Reads a model file.
 *
 * @param expectedDigest refused when the file has another one
 * @throws LearnError `model-too-large`, `model-unreadable`, `model-version-unknown`, `model-digest-differs`
 * @example
 * decodeModel(new Uint8Array(3)) // => throws model-unreadable
 */
export function decodeModel(bytes: Uint8Array, expectedDigest?: string): ModelFile {
  if (bytes.length > MOST_MODEL_BYTES) throw tooLarge(bytes.length);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < FRONT_BYTES + DIGEST_BYTES || file.toString('latin1', 0, 4) !== MAGIC) {
    throw new LearnError(
      'model-unreadable',
      'This is no model file. Export one with `breakwater models export`.',
    );
  }
  const format = file.readUInt32LE(4);
  if (format !== FORMAT && format !== WITH_CLASSES) {
    throw new LearnError(
      'model-version-unknown',
      `The model file has format ${format}; this version of Breakwater reads formats ${FORMAT} and ${WITH_CLASSES}.`,
    );
  }
  const body = file.subarray(0, -DIGEST_BYTES);
  const digest = createHash('sha256').update(body).digest('hex');
  if (digest !== file.toString('hex', file.length - DIGEST_BYTES) || (expectedDigest ?? digest) !== digest) {
    throw new LearnError(
      'model-digest-differs',
      'The model file is not the one that its digest names: it was changed or damaged. Fetch it again.',
    );
  }
  return { ...readBody(body), digest };
}

function readBody(body: Buffer): Omit<ModelFile, 'digest'> {
  try {
    const from = FRONT_BYTES + body.readUInt32LE(8);
    const header: unknown = JSON.parse(body.toString('utf8', FRONT_BYTES, from));
    if (!isModelHeader(header)) throw new TypeError('the header does not say what a model needs');
    const weights: QuantizedWeights[] = [];
    let at = from;
    for (const { bits } of header.labels.flatMap(() => allFeatures(header))) {
      const { list, end } = decodeWeights(body, at, 2 ** bits);
      weights.push(list);
      at = end;
    }
    const table = header.wordClasses && decodeClasses(body, at, header.wordClasses);
    if ((table?.end ?? at) !== body.length) throw new RangeError('bytes are left over');
    return { header, weights, ...(table && { classes: table.classes }) };
  } catch (error) {
    throw new LearnError(
      'model-unreadable',
      'The model file is damaged: its parts do not fit together.',
      error,
    );
  }
}

function encodeWeights({ largest, levels }: QuantizedWeights): Buffer {
  const bits = Buffer.alloc(levels.length / 8);
  const kept: number[] = [];
  levels.forEach((level, bucket) => {
    if (level === 0) return;
    bits[bucket >> 3] = (bits[bucket >> 3] ?? 0) | (1 << (bucket & 7));
    kept.push(level);
  });
  const front = Buffer.alloc(4);
  front.writeFloatLE(largest, 0);
  return Buffer.concat([front, bits, Buffer.from(Int8Array.from(kept).buffer)]);
}

function decodeWeights(body: Buffer, from: number, buckets: number): { list: QuantizedWeights; end: number } {
  const largest = body.readFloatLE(from);
  if (!Number.isFinite(largest)) throw new RangeError('a weight is no number');
  const levels = new Int8Array(buckets);
  const kept = new Int8Array(body.buffer, body.byteOffset, body.length);
  const bits = from + 4;
  let at = bits + buckets / 8;
  // Most buckets have no weight: of eight of those one look is enough.
  for (let eight = 0; eight < buckets >> 3; eight++) {
    const flags = body[bits + eight] ?? 0;
    for (let left = flags; left !== 0; left &= left - 1)
      levels[eight * 8 + 31 - Math.clz32(left & -left)] = kept[at++] ?? 0;
  }
  return { list: { largest, levels }, end: at };
}

function tooLarge(bytes: number): LearnError {
  return new LearnError(
    'model-too-large',
    `The model has ${bytes} bytes; ${MOST_MODEL_BYTES} are the most. Use fewer labels or fewer bits.`,
  );
}
