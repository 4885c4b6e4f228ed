import { AnswerShapeError } from './policy-reading.ts';

/**
 * What stands in a value under a path of names and numbers, `choices.0.message`; the value itself for no path.
 *
 * @throws AnswerShapeError where there is nothing
 * @example
 * ```ts
 * followPath({ data: [{ x: 1 }] }, 'data.0.x') // => 1
 * followPath({}, 'data') // => throws AnswerShapeError
 * ```
 */
export function followPath(value: unknown, path: string | undefined): unknown {
  if (path === undefined || path === '') return value;
  let at = value;
  for (const step of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step))
      throw new AnswerShapeError(`the answer has nothing at ${path}`);
    at = (at as Readonly<Record<string, unknown>>)[step];
  }
  return at;
}
