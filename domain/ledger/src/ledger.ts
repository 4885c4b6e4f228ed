import type { Locale } from '@breakwater/contracts';
import type {
  ApplyObligations,
  ContestDecision,
  LedgerOverview,
  Matter,
  MatterEntry,
  MatterScenario,
  MatterSummary,
  MatterVerification,
  Meeting,
  NewContest,
  NewEvidence,
  NewMatter,
  NewMatterEntry,
  NewMeeting,
  NewRepresentative,
  Obligation,
  ObligationChange,
  Representative,
  ScorecardLine,
  ScorecardRank,
  TcoReport,
  TcoTexts,
} from '@breakwater/contracts/ledger';
import { bind, type Page } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { appendEntry, appendWithin } from './matters/append-entry.ts';
import { closeMatter } from './matters/close-matter.ts';
import { type ImportedMatter, importMatters } from './matters/import-matters.ts';
import { openMatter } from './matters/open-matter.ts';
import { type PublishedMatter, publishedMatter, publishMatter } from './matters/publish-matter.ts';
import { getMatter, listMatters, type MatterQuery } from './matters/show-matters.ts';
import { verifyMatter } from './matters/verify-matter.ts';
import { applyPack } from './obligations/apply-pack.ts';
import { addEvidence, changeObligation } from './obligations/change-obligation.ts';
import { listObligations, type ObligationQuery } from './obligations/list-obligations.ts';
import { readOverview } from './overview/read-overview.ts';
import { addMeeting, changeMeeting } from './partners/meetings.ts';
import { addRepresentative, changeRepresentative } from './partners/representatives.ts';
import type { LedgerContext, Period } from './ports.ts';
import { overviewPage } from './reports/overview-page.ts';
import { readDsaOrders, readTcoReport, writeTcoTexts } from './reports/read-reports.ts';
import { contestLine, decideContest } from './scorecards/contest-line.ts';
import type { Side } from './scorecards/formulas.ts';
import type { Scorecards } from './scorecards/make-cards.ts';
import { type PublicCard, publicCards, publicRanks } from './scorecards/public-cards.ts';
import { readLines, readScorecards, type ScorecardQuery } from './scorecards/read-scorecards.ts';
import type { StoredContest } from './store/contests.ts';
import { selectMeetings, selectRepresentatives } from './store/partners.ts';

/** Scorecards of a side as everybody may see them; the first card is over all subjects. */
export interface Published {
  readonly cards: readonly PublicCard[];
  readonly ranks: readonly ScorecardRank[];
}

/** The ledger between authorities and platforms. Each function is documented at the use-case of its name. */
export interface Ledger {
  readonly matters: {
    list(query?: MatterQuery): Promise<Page<MatterSummary>>;
    get(id: string): Promise<Matter>;
    open(given: NewMatter, by: string): Promise<Matter>;
    append(id: string, entry: NewMatterEntry, by: string): Promise<Matter>;
    close(id: string, because: string, by: string): Promise<Matter>;
    verify(id: string): Promise<MatterVerification>;
    import(scenario: MatterScenario, by: string): Promise<ImportedMatter[]>;
    publish(id: string, through: number, by: string): Promise<{ through: number; at: string }>;
    /** As everybody may read it; undefined where it is not public. */
    published(id: string): Promise<PublishedMatter | undefined>;
  };
  /** For other domains, in the unit of work of their own change. */
  readonly within: {
    append(work: Work, id: string, entry: NewMatterEntry, by: string): Promise<MatterEntry>;
  };
  readonly obligations: {
    list(query?: ObligationQuery): Promise<Obligation[]>;
    apply(given: ApplyObligations, by: string): Promise<Obligation[]>;
    evidence(id: string, given: NewEvidence, by: string): Promise<Obligation>;
    change(id: string, given: ObligationChange, by: string): Promise<Obligation>;
  };
  readonly representatives: {
    list(platform?: string): Promise<Representative[]>;
    add(given: NewRepresentative, by: string): Promise<Representative>;
    change(id: string, given: NewRepresentative, by: string): Promise<Representative>;
  };
  readonly meetings: {
    list(matterId?: string): Promise<Meeting[]>;
    add(given: NewMeeting, by: string): Promise<Meeting>;
    change(id: string, given: NewMeeting, by: string): Promise<Meeting>;
  };
  readonly scorecards: {
    read(query: ScorecardQuery): Promise<Scorecards & Period & { side: Side }>;
    lines(query: ScorecardQuery & { readonly subject: string }): Promise<ScorecardLine[]>;
    /** As everybody may see them: small cells are withheld. */
    published(side: Side): Promise<Published>;
    contest(given: NewContest, by: string): Promise<ScorecardLine>;
    decide(id: string, given: ContestDecision, by: string): Promise<StoredContest>;
  };
  /** Platforms side by side. */
  overview(): Promise<LedgerOverview>;
  /** The same on paper, as PDF. */
  overviewReport(locale: Locale): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  readonly reports: {
    tco(year: number): Promise<TcoReport>;
    writeTco(year: number, texts: TcoTexts, by: string): Promise<TcoReport>;
    /** CSV */
    dsaOrders(period: Period & { readonly service?: string | undefined }): Promise<string>;
  };
}

/**
 * Puts the ledger together. Its tables are made by `ledgerMigrations`.
 *
 * @example
 * ```text
 * const ledger = createLedger({ storage, clock, ids, law, orderFacts, recordedHashes });
 * const { id } = await ledger.matters.open({ title, workspace: 'platform', ..., first }, 'staff:amina');
 * await ledger.matters.append(id, { type: 'response', at, text, by: 'platform' }, 'staff:amina');
 * (await ledger.matters.get(id)).state; // derived from the entries by the ladder of the pack
 * ```
 */
export function createLedger(context: LedgerContext): Ledger {
  const { db } = context.storage;
  return {
    matters: bind(context, {
      list: listMatters,
      get: getMatter,
      open: openMatter,
      append: appendEntry,
      close: closeMatter,
      verify: verifyMatter,
      import: importMatters,
      publish: publishMatter,
      published: publishedMatter,
    }),
    within: bind(context, { append: appendWithin }),
    obligations: bind(context, {
      list: listObligations,
      apply: applyPack,
      evidence: addEvidence,
      change: changeObligation,
    }),
    representatives: {
      ...bind(db, { list: selectRepresentatives }),
      ...bind(context, { add: addRepresentative, change: changeRepresentative }),
    },
    meetings: {
      ...bind(db, { list: selectMeetings }),
      ...bind(context, { add: addMeeting, change: changeMeeting }),
    },
    scorecards: {
      ...bind(context, {
        read: readScorecards,
        lines: readLines,
        contest: contestLine,
        decide: decideContest,
      }),
      published: async (side) => {
        const cards = publicCards(side, (await readScorecards(context, { side })).cards);
        return { cards, ranks: publicRanks(side, cards) };
      },
    },
    overview: () => readOverview(context),
    overviewReport: async (locale) => {
      const overview = await readOverview(context);
      const bytes = await context.print(overviewPage(overview, locale));
      return { name: `platforms-${overview.at.slice(0, 10)}-${locale}.pdf`, bytes };
    },
    reports: bind(context, { tco: readTcoReport, writeTco: writeTcoTexts, dsaOrders: readDsaOrders }),
  };
}
