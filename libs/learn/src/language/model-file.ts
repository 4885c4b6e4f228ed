import { createHash } from 'node:crypto';
import { LearnError } from '../learn-error.ts';
import { isLanguage, type Language } from './languages.ts';

/** The format that this code reads and writes. */
export const LANGUAGE_MODEL_VERSION = 1;
/** No model that ships is larger; a larger file is not looked into. */
export const MOST_MODEL_BYTES = 1_048_576;
const MOST_HEADER_BYTES = 65_536;
const NEWLINE = 0x0a;

/** Texts that a model was trained on. */
export interface LanguageDataSet {
  readonly name: string;
  readonly licence: string;
  /** Texts taken from it. */
  readonly texts: number;
}

/** The weights of one kind of letters. */
export interface LanguageGroup {
  readonly script: 'Arab' | 'Latn';
  readonly languages: readonly Language[];
  /** Buckets are numbered from 0 to 2^bits - 1. */
  readonly bits: number;
  readonly biases: readonly number[];
  /** What a weight of 1 stands for, by language. */
  readonly scales: readonly number[];
  /** A row of one weight a language for each bucket. */
  readonly weights: Int8Array;
}

/** All of a model file. */
export interface LanguageModel {
  readonly dataSets: readonly LanguageDataSet[];
  readonly seed: number;
  /** Scores are multiplied by it before they are made probabilities. */
  readonly sharpness: number;
  /** The score of "none of them". */
  readonly doubt: number;
  readonly groups: readonly LanguageGroup[];
}

const digestOf = (rest: Uint8Array): string => createHash('sha256').update(rest).digest('hex');
const prefixOf = (version: number, digest: string): string => `{"version":${version},"digest":"${digest}",`;
const PREFIX = /^\{"version":(\d{1,9}),"digest":"([0-9a-f]{64})",/;

/** A model as bytes: one line of JSON, whose digest covers all that follows it, then the weights. */
export function writeLanguageModel(model: LanguageModel): Uint8Array {
  const { groups, ...card } = model;
  const header = {
    languages: [...new Set(groups.flatMap(({ languages }) => languages))],
    ...card,
    groups: groups.map(({ weights: _, ...group }) => group),
  };
  const line = `${JSON.stringify(header).slice(1)}\n`;
  const rest = Buffer.concat([
    Buffer.from(line),
    ...groups.map(({ weights }) => Buffer.from(weights.buffer, weights.byteOffset, weights.length)),
  ]);
  return Buffer.concat([Buffer.from(prefixOf(LANGUAGE_MODEL_VERSION, digestOf(rest))), rest]);
}

/**
 * The model in a file.
 *
 * @throws LearnError `model-too-large`, `model-unreadable`, `model-version-unknown`, `model-digest-differs`
 */
export function readModelFile(bytes: Uint8Array): LanguageModel {
  if (bytes.length > MOST_MODEL_BYTES) {
    throw new LearnError('model-too-large', `a language model has at most ${MOST_MODEL_BYTES} bytes`);
  }
  const start = Buffer.from(bytes.subarray(0, 128)).toString('latin1');
  const [prefix, version, digest] = PREFIX.exec(start) ?? [];
  if (prefix === undefined) throw unreadable('it does not begin as one');
  if (Number(version) !== LANGUAGE_MODEL_VERSION) {
    throw new LearnError(
      'model-version-unknown',
      `the language model is of version ${version}; this program reads ${LANGUAGE_MODEL_VERSION}`,
    );
  }
  const rest = bytes.subarray(prefix.length);
  if (digestOf(rest) !== digest) {
    throw new LearnError(
      'model-digest-differs',
      'the language model was changed or cut off: take the file anew',
    );
  }
  const lineEnd = rest.subarray(0, MOST_HEADER_BYTES).indexOf(NEWLINE);
  if (lineEnd < 0) throw unreadable('its header does not end');
  const header = parseHeader(`{${Buffer.from(rest.subarray(0, lineEnd)).toString('utf8')}`);
  return { ...header, groups: addWeights(header.groups, rest.subarray(lineEnd + 1)) };
}

type GroupHeader = Omit<LanguageGroup, 'weights'>;
type Header = Omit<LanguageModel, 'groups'> & { readonly groups: readonly GroupHeader[] };

function parseHeader(text: string): Header {
  let header: Partial<Header>;
  try {
    header = JSON.parse(text);
  } catch (cause) {
    throw unreadable('its header is no JSON', cause);
  }
  const { dataSets, seed, sharpness, doubt, groups } = header;
  if (!Array.isArray(dataSets) || !isNumber(seed) || !isNumber(sharpness) || !isNumber(doubt)) {
    throw unreadable('its header lacks fields');
  }
  if (!Array.isArray(groups) || !groups.every(isGroup))
    throw unreadable('its groups are not as they should be');
  return { dataSets, seed, sharpness, doubt, groups };
}

function addWeights(groups: readonly GroupHeader[], bytes: Uint8Array): readonly LanguageGroup[] {
  const sizes = groups.map(({ bits, languages }) => 2 ** bits * languages.length);
  if (sizes.reduce((sum, size) => sum + size, 0) !== bytes.length)
    throw unreadable('its weights are not complete');
  const copy = new Int8Array(bytes);
  let begin = 0;
  return groups.map((group, at) => {
    const end = begin + (sizes[at] ?? 0);
    const weights = copy.subarray(begin, end);
    begin = end;
    return { ...group, weights };
  });
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function isGroup(value: unknown): value is GroupHeader {
  const { script, languages, bits, biases, scales } = Object(value) as Partial<
    Record<keyof GroupHeader, unknown>
  >;
  const isList = (list: unknown, of: (item: unknown) => boolean) =>
    Array.isArray(list) && Array.isArray(languages) && list.length === languages.length && list.every(of);
  return (
    (script === 'Arab' || script === 'Latn') &&
    isNumber(bits) &&
    Number.isInteger(bits) &&
    bits >= 4 &&
    bits <= 20 &&
    isList(languages, isLanguage) &&
    isList(biases, isNumber) &&
    isList(scales, isNumber)
  );
}

function unreadable(why: string, cause?: unknown): LearnError {
  return new LearnError('model-unreadable', `this is no language model: ${why}`, cause);
}
