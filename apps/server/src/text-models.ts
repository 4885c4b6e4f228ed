import type { Models } from '@breakwater/models';

/**
 * Models as detection asks for them.
 *
 * @param identify language of a text; where nobody can tell, models for any language are asked
 */
export function textModelsOf(
  models: () => Pick<Models, 'current'>,
  identify: (text: string) => string = () => 'unknown',
) {
  return { current: () => ({ ...models().current(), identify }) };
}
