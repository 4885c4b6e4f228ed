import type { Account, PlatformEvent } from '@breakwater/contracts';
import { BreakwaterError, toInstant } from '@breakwater/kernel';
import { createCrowd, liveTogether } from './benign.ts';
import { createContext, type Draft } from './context.ts';
import { createCasting } from './people.ts';
import { plantViolations } from './violations.ts';
import { publishVoices } from './voices.ts';

/** The crowd needs room beside what is planted, or nothing would look ordinary. */
const FEWEST = 1000;

export interface StreamOptions {
  /** A whole number; the same seed and end give the same events. */
  readonly seed: number;
  /** How many events, at least 1,000; beyond some ten thousand ordinary texts repeat themselves. */
  readonly events: number;
  /** Time of the last event in milliseconds since the epoch; the first comes at most three days before. */
  readonly end: number;
}

/** The demo cannot be made as asked. */
export class StreamOptionsError extends BreakwaterError {
  override readonly name = 'StreamOptionsError';
  constructor(problem: string) {
    super('demo-options-invalid', problem);
  }
}

/**
 * The stream of the demo, written for it: about 400 invented accounts on two platforms over three days, an ordinary
 * majority in seven languages, news, counter-speech, words that only look alike, and a few violations. Ordered by
 * time; `demoTruth` says what is true of each account. The first event of an account and those about the account
 * carry the whole profile, the others what identifies it.
 *
 * @throws StreamOptionsError when fewer events than 1,000 are asked for, or a number is not whole.
 * @throws DemoMaterialError when a file of `packs/demo` is faulty.
 * @example
 * ```ts
 * const [first] = generateDemo({ seed: 1, events: 3000, end: Date.parse('2026-01-04T00:00:00Z') })
 * first?.id // => 'demo-000001'
 * ```
 */
export function* generateDemo(options: StreamOptions): Generator<PlatformEvent> {
  const { seed, events, end } = checkOptions(options);
  const context = createContext(seed, end);
  const casting = createCasting(context);
  const crowd = createCrowd(context, casting);
  const voices = publishVoices(context, casting);
  const violations = plantViolations(context, casting, crowd);
  const others = [...voices.map(({ draft }) => draft), ...violations];
  const drafts = [...liveTogether(context, crowd, voices, events - others.length), ...others];
  yield* numbered(drafts.sort((a, b) => a.at - b.at));
}

function checkOptions(options: StreamOptions): StreamOptions {
  if (!Object.values(options).every(Number.isSafeInteger)) {
    throw new StreamOptionsError('Seed, number of events and end of the demo must be whole numbers.');
  }
  if (options.events < FEWEST) {
    throw new StreamOptionsError(
      `The demo needs at least ${FEWEST} events, ${options.events} were asked for.`,
    );
  }
  return options;
}

/** Gives drafts in order their ids and times, and tells the whole profile only when it is news. */
function* numbered(drafts: readonly Draft[]): Generator<PlatformEvent> {
  const known = new Set<string>();
  let count = 0;
  for (const { at, event } of drafts) {
    const isNews = !known.has(event.account.id) || event.type.startsWith('account.');
    known.add(event.account.id);
    yield {
      id: `demo-${String(++count).padStart(6, '0')}`,
      at: toInstant(at),
      ...event,
      account: isNews ? event.account : shortened(event.account),
    };
  }
}

function shortened({ id, handle, displayName, createdAt }: Account): Account {
  return {
    id,
    ...(handle !== undefined && { handle }),
    ...(displayName !== undefined && { displayName }),
    ...(createdAt !== undefined && { createdAt }),
  };
}
