import { createValidator } from '@breakwater/contracts';
import { LawError } from '../law-error.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { rememberRead } from '../yaml/remember-read.ts';
import { TermList } from './term-list.ts';

const validator = createValidator(TermList);

/** Whether a value has the shape of a word list. */
export const isTermList = (value: unknown): value is TermList => validator.Check(value);

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
      : validator.Check(read.value)
        ? []
        : validator.Errors(read.value).map(({ instancePath, message }) => read.fault(instancePath, message));
  const [first] = faults;
  if (!first) return read.value as TermList;
  throw new LawError(
    'pack-invalid',
    `A word list is wrong at line ${first.line}: ${first.pointer} ${first.message}`,
  );
}
