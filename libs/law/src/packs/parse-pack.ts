import { createValidator } from '@breakwater/contracts';
import { LawPack } from '@breakwater/contracts/law';
import { type PackFault, readYaml } from '../yaml/read-yaml.ts';
import { rememberRead } from '../yaml/remember-read.ts';

const validator = createValidator(LawPack);

/** Whether a value has the shape of a law pack. */
export const isPack = (value: unknown): value is LawPack => validator.Check(value);

/**
 * Reads a law pack from YAML and checks its shape; all faults are given, each with its place. Whether what it says makes
 * sense is for `checkPack`.
 *
 * @example
 * ```ts
 * parsePack('pack: {id: x}').faults[0].pointer // => ''
 * ```
 */
export const parsePack: (source: string) => ParsedPack = rememberRead(readPack);

/** A pack, or what is wrong with its text. */
export type ParsedPack =
  | { readonly pack: LawPack; readonly faults: readonly [] }
  | { readonly pack?: undefined; readonly faults: readonly PackFault[] };

function readPack(source: string): ParsedPack {
  const read = readYaml(source);
  if (read.faults.length > 0) return { faults: read.faults };
  if (validator.Check(read.value)) return { pack: read.value, faults: [] };
  return {
    faults: validator
      .Errors(read.value)
      .map(({ instancePath, message, params }) => read.fault(instancePath, whatIsExpected(message, params))),
  };
}

/** What was expected there, by its words: who writes a pack does not know our lists. */
function whatIsExpected(message: string, params: object): string {
  if ('additionalProperties' in params) return `${message}: ${params.additionalProperties}`;
  if ('allowedValues' in params && Array.isArray(params.allowedValues))
    return `must be one of ${params.allowedValues.join(', ')}`;
  return message;
}

/** The places in a file of what `checkPack` found in the pack that was read from it. */
export function placeFaults(source: string, faults: readonly PackFault[]): PackFault[] {
  if (faults.length === 0) return [];
  const read = readYaml(source);
  return faults.map(({ pointer, message }) => read.fault(pointer, message));
}
