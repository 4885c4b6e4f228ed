import { codeOf } from './error.ts';

/**
 * What is read of a file or folder; undefined where there is none. Every other fault is thrown.
 *
 * @example
 * await ifThere(Promise.resolve('text')) // => 'text'
 * await ifThere(Promise.reject(Object.assign(new Error('none'), { code: 'ENOENT' }))) // => undefined
 */
export async function ifThere<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
