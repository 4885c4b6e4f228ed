import { GroupCount } from './groups.ts';
import type { PlatformNames } from './platform-names.ts';
import { SpreadState } from './spread-state.ts';

/**
 * The state of one thing as plain numbers, to be sent to another process or kept. Accounts and groups are salted hashes;
 * it says of which salt, since hashes of another one would count everybody twice.
 */
export interface ExportedSpread {
  readonly version: 1;
  readonly salt: number;
  readonly arrivals: number;
  readonly audience: number;
  readonly newAccounts: number;
  readonly knownBad: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly windows: readonly number[];
  readonly platforms: readonly string[];
  readonly groups: {
    readonly bits: number;
    readonly exact: readonly number[];
    readonly registers?: readonly number[];
  };
  readonly accounts: { readonly bits: readonly number[]; readonly registers?: readonly number[] };
  /** Time, audience where it is known, account; 0 where it was erased. */
  readonly kept: readonly (readonly (number | null)[])[];
  readonly isWhole: boolean;
}

export function exportState(state: SpreadState, names: PlatformNames, salt: number): ExportedSpread {
  const { arrivals, audience, newAccounts, knownBad, firstAt, lastAt, windows, isWhole, groups } = state;
  const registers = state.registers && { registers: [...state.registers] };
  const groupRegisters = groups?.registers && { registers: [...groups.registers] };
  return {
    version: 1,
    salt,
    arrivals,
    audience,
    newAccounts,
    knownBad,
    firstAt,
    lastAt,
    windows: [...windows],
    isWhole,
    platforms: names.namesOf(state.platforms),
    groups: {
      bits: groups?.bits ?? 0,
      exact: [...(groups?.exact ?? [])].sort((a, b) => a - b),
      ...groupRegisters,
    },
    accounts: { bits: [state.accountsLow, state.accountsHigh], ...registers },
    kept: state.kept.toJSON(),
  };
}

/** @throws RangeError for the export of a table with another salt or version */
export function importState(exported: ExportedSpread, names: PlatformNames, salt: number): SpreadState {
  if (exported.version !== 1 || exported.salt !== salt) {
    throw new RangeError('an exported state merges into tables of the same version and salt');
  }
  const state = new SpreadState();
  const { arrivals, audience, newAccounts, knownBad, firstAt, lastAt, isWhole, groups, accounts } = exported;
  Object.assign(state, { arrivals, audience, newAccounts, knownBad, firstAt, lastAt, isWhole });
  state.windows = [...exported.windows];
  state.platforms = names.bitsOf(exported.platforms);
  [state.accountsLow = 0, state.accountsHigh = 0] = accounts.bits;
  if (accounts.registers) state.registers = Uint8Array.from(accounts.registers);
  if (groups.bits !== 0) {
    state.groups = new GroupCount();
    Object.assign(state.groups, { bits: groups.bits, exact: [...groups.exact] });
    if (groups.registers) state.groups.registers = Uint8Array.from(groups.registers);
  }
  for (const [at, audienceThen, account] of exported.kept) {
    state.kept.add(at ?? 0, audienceThen ?? Number.NaN, account ?? 0);
  }
  return state;
}
