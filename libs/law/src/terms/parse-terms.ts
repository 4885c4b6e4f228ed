import { createValidator } from '@breakwater/contracts';
import { LawError } from '../law-error.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { rememberRead } from '../yaml/remember-read.ts';
import { DemandModel } from './demand-model.ts';
import { LetterModel } from './letter/letter-model.ts';
import { fitsLetters } from './letter/letter-trees.ts';
import { TermList } from './term-list.ts';

const lists = createValidator(TermList);
const models = createValidator(DemandModel);
const letterModels = createValidator(LetterModel);

/** Whether a value has the shape of a word list. */
export const isTermList = (value: unknown): value is TermList => lists.Check(value);
/** Whether a value has the shape of a model of demands. */
export const isDemandModel = (value: unknown): value is DemandModel =>
  models.Check(value) && (value.letters === undefined || fitsLetters(value.letters));

/**
 * Reads a word list from YAML.
 *
 * @throws LawError `pack-invalid`
 */
export const parseTerms: (source: string) => TermList = rememberRead(readTerms);

function readTerms(source: string): TermList {
  const read = readYaml(source);
  const faults =
    read.faults.length > 0
      ? read.faults
      : lists.Check(read.value)
        ? []
        : lists.Errors(read.value).map(({ instancePath, message }) => read.fault(instancePath, message));
  const [first] = faults;
  if (!first) return read.value as TermList;
  throw new LawError(
    'pack-invalid',
    `A word list is wrong at line ${first.line}: ${first.pointer} ${first.message}`,
  );
}

/**
 * Reads the weights of a model of demands from JSON.
 *
 * @throws LawError `pack-invalid`
 */
export function parseDemandModel(source: string): DemandModel {
  const value: unknown = JSON.parse(source);
  if (isDemandModel(value)) return value;
  const [first] = models.Errors(value);
  throw new LawError(
    'pack-invalid',
    `The model of demands is wrong: ${first?.instancePath} ${first?.message}`,
  );
}

/**
 * Reads that by which a sentence is looked at in its letter: trees from JSON, and the file of weights of words in base64.
 *
 * @throws LawError `pack-invalid`
 */
export function parseLetterModel(source: string, wording: string): LetterModel {
  const trees = JSON.parse(source) as object;
  const value: unknown = { ...trees, wording };
  const [first] = letterModels.Check(value) ? [] : letterModels.Errors(value);
  if (first)
    throw new LawError(
      'pack-invalid',
      `The model of letters is wrong: ${first.instancePath} ${first.message}`,
    );
  const model = value as LetterModel;
  if (fitsLetters(model)) return model;
  throw new LawError(
    'pack-invalid',
    'The model of letters was made for another version: make it again with npm run demands.',
  );
}
