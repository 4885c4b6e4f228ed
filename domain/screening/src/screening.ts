import type { AccountRef } from '@breakwater/contracts';
import type {
  CaseDecision,
  CaseDerivation,
  CaseState,
  Designation,
  DesignationList,
  DesignationSummary,
  ListSettings,
  ListVersion,
  RecordedMatch,
  ScreeningCase,
  ScreeningResult,
  ScreeningRun,
  ScreenRequest,
} from '@breakwater/contracts/screening';
import { bind, type Page } from '@breakwater/kernel';
import { decideCase, getCase } from './cases/decide-case.ts';
import { deriveCase } from './cases/derive-case.ts';
import { type CasePage, type CaseQuery, listCases } from './cases/list-cases.ts';
import { createNoting, type Noting } from './cases/note-accounts.ts';
import { screenDue } from './cases/screen-due.ts';
import { type DesignationWish, findDesignations, getDesignation } from './designations/find-designations.ts';
import { giveFile } from './lists/give-file.ts';
import { getList, getVersion, listLists, listVersions, putList, removeList } from './lists/manage-lists.ts';
import type { SyncResult } from './lists/replace-list.ts';
import { syncDueLists } from './lists/sync-due-lists.ts';
import { type SyncRequest, syncList } from './lists/sync-list.ts';
import { type AccountMatchValue, createAccountSignal } from './matcher/account-signal.ts';
import { createIndex } from './matcher/live-index.ts';
import { screenSubjects } from './matcher/screen-subjects.ts';
import type { ScreeningContext } from './ports.ts';
import { askForFullRun } from './runs/ask-for-run.ts';
import { workRuns } from './runs/work-runs.ts';
import { loadOrganisations } from './starter/load-organisations.ts';
import { countCases } from './store/cases.ts';
import { countDue } from './store/due.ts';
import { selectMatches } from './store/matches.ts';
import { selectRuns } from './store/runs.ts';
import { forgetOldStaging } from './store/staging.ts';

const SHOWN_RUNS = 50;
const HOUR_MS = 3_600_000;

export interface ScreeningOptions extends ScreeningContext {
  /** Where the index is kept for the next start; it is built from the database when left out. */
  readonly snapshotFile?: string;
}

/** Designation lists and whom they touch. Each function is documented at the use-case of its name. */
export interface Screening {
  readonly lists: {
    list(): Promise<DesignationList[]>;
    get(id: string): Promise<DesignationList>;
    put(id: string, settings: ListSettings, by: string): Promise<DesignationList>;
    remove(id: string, by: string): Promise<void>;
    give(id: string, name: string, bytes: AsyncIterable<Uint8Array>): Promise<{ readonly bytes: number }>;
    sync(id: string, request: SyncRequest): Promise<SyncResult>;
    /** Loads the organisations that come with the product, by the names and texts of their files. */
    loadOrganisations(files: Readonly<Record<string, string>>): Promise<void>;
    /** Reads the lists whose time has come; says how many. */
    syncDue(onFault: (listId: string, error: unknown) => void): Promise<number>;
    versions(id: string): Promise<ListVersion[]>;
    version(id: string, version: number): Promise<ListVersion>;
  };
  readonly designations: {
    find(wish: DesignationWish): Promise<Page<DesignationSummary>>;
    get(id: string): Promise<Designation>;
  };
  screen(request: ScreenRequest): Promise<ScreeningResult[]>;
  readonly cases: {
    list(query: CaseQuery): Promise<CasePage>;
    counts(): Promise<Record<CaseState, number>>;
    get(id: string): Promise<ScreeningCase>;
    decide(id: string, decision: CaseDecision, by: string): Promise<ScreeningCase>;
    derive(id: string): Promise<CaseDerivation>;
  };
  /** What is kept of an account, of any tier. */
  matchesOf(account: AccountRef): Promise<RecordedMatch[]>;
  readonly runs: {
    list(): Promise<ScreeningRun[]>;
    /** Has all accounts screened against all lists. */
    ask(by: string): Promise<ScreeningRun>;
    /** Works on them for so long at most; says whether there was any. */
    work(forMs: number): Promise<boolean>;
  };
  readonly noting: Noting;
  /** Screens accounts that wait; says how many. */
  screenDue(forMs: number): Promise<number>;
  waiting(): Promise<{ waiting: number }>;
  /** For the signal `screening.match`, from memory. */
  readonly matchOf: (account: Parameters<AccountMatchValue>[0]) => ReturnType<AccountMatchValue>;
  /** Loads the index; call once before anything is screened. */
  start(): Promise<void>;
  /** Brings the index up to date with a list, when `list.changed` has come through the outbox. */
  follow(changed: { readonly listId: string }): Promise<void>;
  /** Versions of the lists that are in the index, for verdicts. */
  listVersions(): Readonly<Record<string, number>>;
  /** Forgets what readings left behind that were cut off. */
  purge(): Promise<void>;
}

/**
 * Puts screening together. Its tables are made by `screeningMigrations`.
 *
 * @example
 * ```text
 * const screening = createScreening({ storage, clock, ids, record, fetchSources, accounts, openJob });
 * await screening.start();
 * const [result] = await screening.screen({ subjects: [{ type: 'person', name: 'Zahir Nadeem Qureshi' }] });
 * ```
 */
export function createScreening(options: ScreeningOptions): Screening {
  const { snapshotFile, ...context } = options;
  const { storage, clock } = context;
  const { db } = storage;
  const index = createIndex(context, snapshotFile);
  const comparing = { ...context, ...index };
  const noting = createNoting(context);
  return {
    lists: bind(context, {
      list: listLists,
      get: getList,
      put: putList,
      remove: removeList,
      give: giveFile,
      sync: syncList,
      loadOrganisations,
      syncDue: syncDueLists,
      versions: listVersions,
      version: getVersion,
    }),
    designations: bind(comparing, { find: findDesignations, get: getDesignation }),
    ...bind({ ...index, clock }, { screen: screenSubjects }),
    cases: {
      ...bind(context, { list: listCases, get: getCase, decide: decideCase, derive: deriveCase }),
      counts: () => countCases(db),
    },
    matchesOf: (account) => selectMatches(db, account, clock.now()),
    runs: {
      list: () => selectRuns(db, SHOWN_RUNS),
      ...bind(comparing, { ask: askForFullRun, work: workRuns }),
    },
    noting: {
      // Nothing to screen against, nothing to note: a list that comes later has all accounts screened.
      note: async (records, trx) => {
        if (index.screener.size() > 0) await noting.note(records, trx);
      },
      forget: noting.forget,
    },
    screenDue: (forMs) => (index.ready() ? screenDue(context, index.screener, forMs) : Promise.resolve(0)),
    waiting: () => countDue(db),
    matchOf: createAccountSignal(index),
    start: index.start,
    follow: index.follow,
    listVersions: index.versions,
    purge: () => forgetOldStaging(db, clock.now() - HOUR_MS),
  };
}
