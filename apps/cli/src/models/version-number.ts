import { wholeNumber } from '../whole-number.ts';

/**
 * The number of a version, as it is typed.
 *
 * @throws OptionError
 */
export const versionNumber = (text: string): number => wholeNumber('version', text, 1, 2_147_483_647);
