/** Use-cases as they are called once their context is known. */
export type Bound<Context, UseCases> = {
  readonly [Name in keyof UseCases]: UseCases[Name] extends (
    context: Context,
    ...rest: infer Rest
  ) => infer Answer
    ? (...rest: Rest) => Answer
    : never;
};

/**
 * Hands use-cases their context once: what a room offers is its use-cases by their names, without a function for each
 * that only passes on.
 *
 * @example
 * ```ts
 * const greet = ({ word }: { word: string }, name: string) => `${word}, ${name}`;
 * bind({ word: 'Salaam' }, { greet }).greet('Amina') // => 'Salaam, Amina'
 * ```
 */
export function bind<
  Context,
  const UseCases extends Readonly<Record<string, (context: Context, ...rest: never[]) => unknown>>,
>(context: Context, useCases: UseCases): Bound<Context, UseCases> {
  const bound = Object.entries(useCases).map(([name, useCase]) => [
    name,
    (...rest: never[]) => useCase(context, ...rest),
  ]);
  return Object.fromEntries(bound) as Bound<Context, UseCases>;
}
