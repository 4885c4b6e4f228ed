import type { AccountRef, EventRecord, Identifiers, SealedIdentifiers } from '@breakwater/contracts';
import type { SignalValue } from '@breakwater/contracts/detection';
import type {
  AddressClass,
  AddressList,
  GateBreaker,
  GateCheck,
  GateState,
  Purge,
  Removal,
  RemovalUploadResult,
  RetentionClass,
  ReturnEvidence,
  SignUpAnswer,
  VaultState,
} from '@breakwater/contracts/returns';
import { bind, type Page } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import { createAddressBook } from './addresses/address-book.ts';
import { createBreakers } from './gate/breakers.ts';
import { checkSignUp } from './gate/check-sign-up.ts';
import { explainAccount } from './gate/explain-account.ts';
import { createGateCounts } from './gate/gate-counts.ts';
import { readGateState } from './gate/gate-state.ts';
import { type CheckQuery, getCheck, listChecks } from './gate/list-checks.ts';
import { createLiveIndex } from './gate/live-index.ts';
import { createLooking } from './gate/look-at-records.ts';
import { createRateBook } from './gate/rate-book.ts';
import { recountShared } from './gate/recount-shared.ts';
import { rescoreDue } from './gate/rescore-due.ts';
import { createKeyRing } from './keys/key-ring.ts';
import type { ReturnsContext, ShippedList } from './ports.ts';
import { createNoting, type Noting } from './profiles/note-records.ts';
import {
  type AccountRemoved,
  removedAmong,
  type TokenInCommon,
  tokensInCommon,
} from './store/asked-accounts.ts';
import { deleteLiving } from './store/forget-account.ts';
import { forgetCounts } from './store/gate-counts.ts';
import { selectPurges } from './store/purges.ts';
import { selectRemovedAccounts } from './store/removals.ts';
import { sealTokens } from './tokens/create-tokens.ts';
import { RETENTION_DAYS } from './tokens/retention.ts';
import { completePending } from './vault/complete-pending.ts';
import { endBan } from './vault/end-ban.ts';
import { type HoldWish, holdRemoval, releaseRemoval } from './vault/hold-removal.ts';
import { type GivenRemoval, importRemovals } from './vault/import-removals.ts';
import { getRemoval, listRemovals, type RemovalQuery } from './vault/list-removals.ts';
import { purgeEnded, purgeVault } from './vault/purge.ts';
import { type DecidedRemoval, removeAccount } from './vault/remove-account.ts';
import { type Reversal, reverseRemoval } from './vault/reverse-removal.ts';
import { readVaultState } from './vault/vault-state.ts';

const SHOWN_PURGES = 100;

export interface ReturnsOptions extends Omit<ReturnsContext, 'retentionDays'> {
  /** Days for which tokens are kept, by class; the longest when left out. */
  readonly retentionDays?: Partial<Record<RetentionClass, number>>;
}

/** Accounts that were removed, and whether somebody comes back. Each function is documented at the use-case of its name. */
export interface Returns {
  /** What is wrong with the keys of the vault; undefined when nothing is. */
  keyFault(): string | undefined;
  /** Makes keyed tokens of identifiers, before anything is stored of them; for intake. */
  seal(identifiers: Identifiers, at: number): SealedIdentifiers;
  readonly noting: Noting;
  readonly vault: {
    removed(work: Work, removal: DecidedRemoval): Promise<void>;
    reversed(work: Work, reversal: Reversal): Promise<void>;
    /** The ban of an account ends then. */
    endsAt(work: Work, account: AccountRef, until: string): Promise<void>;
    import(given: readonly GivenRemoval[], by: string): Promise<RemovalUploadResult>;
    list(query: RemovalQuery): Promise<Page<Removal>>;
    get(id: string): Promise<Removal>;
    hold(id: string, wish: HoldWish, by: string): Promise<Removal>;
    release(id: string, by: string): Promise<Removal>;
    state(): Promise<VaultState>;
    rotate(by: string): Promise<VaultState>;
    purges(): Promise<Purge[]>;
    purge(): Promise<number>;
    completePending(): Promise<number>;
    /** Which of these accounts stand in the vault as removed. */
    removedAmong(accounts: readonly AccountRef[]): Promise<AccountRemoved[]>;
    /** Tokens that at least two of these accounts have. */
    tokensInCommon(accounts: readonly AccountRef[]): Promise<TokenInCommon[]>;
    /** Forgets an account that was erased; of one that was removed the tokens stay until their own end. */
    forgetAccount(
      db: Db,
      account: AccountRef,
    ): Promise<{ readonly accounts: number; readonly tokens: number }>;
  };
  readonly gate: {
    check(value: unknown): Promise<SignUpAnswer>;
    look(records: readonly EventRecord[], work: Work): Promise<void>;
    returnOf(record: EventRecord): SignalValue;
    rescoreDue(forMs: number): Promise<number>;
    checks: {
      list(query: CheckQuery): Promise<Page<GateCheck>>;
      get(id: string): Promise<GateCheck>;
    };
    why(account: AccountRef, removalId?: string): Promise<ReturnEvidence[]>;
    state(): Promise<GateState>;
    breakers: { list(): Promise<GateBreaker[]>; reset(kind: string, key: string, by: string): Promise<void> };
    /** Counts again how many accounts share values of removals, some at a time. */
    recountShared(): Promise<number>;
    /** Writes down what this process counted. */
    flush(): Promise<void>;
  };
  readonly addresses: {
    list(): Promise<AddressList[]>;
    put(listed: AddressClass, text: string, by: string): Promise<AddressList>;
    /** Gives lists that come with the product, where nobody gave or took away one yet. Before `start`. */
    seed(lists: readonly ShippedList[]): Promise<void>;
    /** Fetches newer ones where they are a week old, and an operator said from where; to be called every hour. */
    renew(): Promise<void>;
  };
  /** Reads keys and lists and loads the removed accounts; nothing is compared before. */
  start(): Promise<void>;
  /** Brings the index up to date, when `removals.changed` has come through the outbox. */
  follow(changed: { readonly removalIds: readonly string[] }): Promise<void>;
  followAddresses(changed: { readonly class: string }): Promise<void>;
  followVault(changed: { readonly what: 'keys' | 'breakers' }): Promise<void>;
  /** Looks for a key that was missing; to be called every minute. */
  lookForKeys(): Promise<void>;
}

/**
 * Puts the vault and the gate together. Their tables are made by `returnsMigrations`.
 *
 * @example
 * ```text
 * const returns = createReturns({ storage, clock, ids, keyStore, matcher: createMatcher(), ...ports });
 * await returns.start();
 * const { band, friction } = await returns.gate.check({ platform: 'harbour', session: { ip: '203.0.113.7' } });
 * ```
 */
export function createReturns({ retentionDays, ...given }: ReturnsOptions): Returns {
  const context: ReturnsContext = { ...given, retentionDays: { ...RETENTION_DAYS, ...retentionDays } };
  const { storage, clock } = context;
  const keys = createKeyRing(context);
  const index = createLiveIndex(context);
  const addresses = createAddressBook(context);
  const breakers = createBreakers(context);
  const counts = createGateCounts(context);
  const rates = createRateBook(context, context.matcher.prior);
  const classOf = (ip: string) => addresses.find(ip)?.class;
  const parts = { context, keys, index, addresses, breakers, counts, rates, classOf };
  const looking = createLooking(parts);
  const recount = recountShared(context);
  return {
    seal(identifiers, at) {
      const fault = keys.fault();
      if (fault !== undefined) return { tokens: [], missing: [fault] };
      return sealTokens(keys.tokens().ofIdentifiers(identifiers, at));
    },
    noting: createNoting(context, {
      keys,
      classOf,
      bandOf: looking.bandOf,
      changedBandOf: looking.changedBandOf,
    }),
    vault: {
      ...bind(parts, {
        removed: removeAccount,
        import: importRemovals,
        state: readVaultState,
        completePending,
      }),
      ...bind(context, {
        reversed: reverseRemoval,
        endsAt: endBan,
        list: listRemovals,
        get: getRemoval,
        hold: holdRemoval,
        release: releaseRemoval,
      }),
      async rotate(by) {
        await keys.rotate(async (work, live) => {
          await purgeEnded(context, work, live);
          work.emit('vault.changed', { what: 'keys' });
          const detail = { epochs: live };
          work.record({ actor: by, action: 'vault.rotated', subject: String(live.at(-1) ?? ''), detail });
        });
        return readVaultState(parts);
      },
      purges: () => selectPurges(storage.db, SHOWN_PURGES),
      async purge() {
        await forgetCounts(storage.db, clock.now());
        return purgeVault(context);
      },
      removedAmong: (accounts) => removedAmong(storage.db, accounts, clock.now()),
      tokensInCommon: (accounts) => tokensInCommon(storage.db, accounts, clock.now()),
      forgetAccount: deleteLiving,
    },
    gate: {
      ...bind(parts, { check: checkSignUp, rescoreDue, why: explainAccount, state: readGateState }),
      look: looking.look,
      returnOf: looking.returnOf,
      checks: bind(context, { list: listChecks, get: getCheck }),
      breakers: { list: breakers.list, reset: breakers.reset },
      recountShared: recount,
      flush: async () => {
        await counts.flush();
        await breakers.flush();
      },
    },
    addresses: {
      list: addresses.list,
      put: addresses.put,
      seed: addresses.seed,
      renew: addresses.renew,
    },
    async start() {
      await keys.load();
      await addresses.load();
      await breakers.load();
      await rates.load();
      await index.start();
    },
    async follow({ removalIds }) {
      await index.follow(removalIds);
      await breakers.settle(await selectRemovedAccounts(storage.db, removalIds));
    },
    followAddresses: addresses.load,
    followVault: ({ what }) => (what === 'keys' ? keys.load() : breakers.load()),
    keyFault: () => keys.fault(),
    async lookForKeys() {
      if (keys.fault() !== undefined) await keys.load();
    },
  };
}
