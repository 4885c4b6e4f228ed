import { setFlagsFromString } from 'node:v8';

/**
 * Has all that this process makes begin among the young, which the collector looks through in milliseconds. V8 learns which
 * lines make what lives long, and makes there what comes later old at once. Where events are judged the same lines make
 * what is followed for a day and what is gone with its batch: most of what was made old was garbage, held on to what was
 * young, and lay there until all was looked through. Short collections took 16 ms with it and 9 without, and the slowest
 * twentieth of the verdicts 42 to 57 ms and 34 to 37.
 *
 * What is undone: Clifford, Payer, Stanton, Titzer, "Memento Mori: Dynamic Allocation-Site-Based Optimizations", ISMM 2015.
 *
 * @example
 * bornYoung() // => undefined
 */
export function bornYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
