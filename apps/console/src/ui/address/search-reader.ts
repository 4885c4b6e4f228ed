/** Takes what can be used from one value of an address; undefined when it is nothing of the kind. */
type Reader<Value> = (value: unknown) => Value | undefined;

const LONGEST = 200;

type Readers = Readonly<Record<string, Reader<unknown>>>;

/** What readers make of an address; what is not in it, or cannot be used, is left out. */
type Search<Named extends Readers> = {
  readonly [Name in keyof Named]?: NonNullable<ReturnType<Named[Name]>>;
};

/** What a reader of an address gives. */
export type SearchOf<Read extends (search: Readonly<Record<string, unknown>>) => object> = ReturnType<Read>;

/**
 * Reads what an address says after its `?` by a reader for each name, and drops everything else.
 *
 * @example
 * ```ts
 * const read = searchReader({ q: text, mine: flag, state: oneOf(['open', 'closed']) })
 * read({ q: '', mine: true, state: 'lost', x: 1 }) // => { mine: true }
 * ```
 */
export function searchReader<Named extends Readers>(readers: Named) {
  return (search: Readonly<Record<string, unknown>>): Search<Named> =>
    Object.fromEntries(
      Object.entries(readers)
        .map(([name, read]) => [name, read(search[name])])
        .filter(([, value]) => value !== undefined),
    );
}

/** A text of this many letters at most; of spaces alone it is none. */
export function textUpTo(longest: number): Reader<string> {
  return (value) =>
    typeof value === 'string' && value.trim() !== '' && value.length <= longest ? value : undefined;
}

/** A text, an id or a name. */
export const text = textUpTo(LONGEST);

/**
 * A text that may be all digits, as ids, years and numbers of orders are: that is a number to who reads addresses.
 *
 * @example
 * ```ts
 * digitsUpTo(4)(1971) // => '1971'
 * ```
 */
export function digitsUpTo(longest: number): Reader<string> {
  const read = textUpTo(longest);
  return (value) => read(typeof value === 'number' ? String(value) : value);
}

/** Such an id. */
export const digits = digitsUpTo(LONGEST);

/** Whether something is asked for; there is no other way to say that it is not than to leave it out. */
export const flag: Reader<true> = (value) => (value === true ? value : undefined);

/**
 * A whole number above zero, also where it was written as text.
 *
 * @example
 * ```ts
 * whole('3') // => 3
 * whole(0.5) // => undefined
 * ```
 */
export const whole: Reader<number> = (value) => {
  const number = Number(value);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
};

/** One of these words. */
export function oneOf<const Value extends string>(values: readonly Value[]): Reader<Value> {
  return (value) => values.find((one) => one === value);
}
