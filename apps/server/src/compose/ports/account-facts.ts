import type { ReporterAccuracy, RiskFacts } from '@breakwater/detection';
import { itemsOf } from '@breakwater/kernel';
import type { Networks } from '@breakwater/networks';
import type { Review } from '@breakwater/review';

/** Reporters that are known in memory: those on whom most was decided. */
const MOST_REPORTERS = 10_000;
const PAGE = 200;

/** Where the facts come from. */
export interface FactSources {
  readonly networks: () => Pick<Networks, 'confirmedMembers'>;
  readonly review: () => { readonly quality: Pick<Review['quality'], 'reporters'> };
}

/** What judging knows of accounts besides their events, in memory: no batch asks the database for it. */
export interface AccountFacts {
  readonly riskFacts: RiskFacts;
  readonly reporterAccuracy: ReporterAccuracy;
  /** Reads anew who belongs to a confirmed network; when `network.changed` has come through the outbox. */
  refreshNetworks(): Promise<void>;
  /** Reads all anew; at start and every few minutes, since what stands behind a network may end by itself. */
  refresh(): Promise<void>;
}

const keyOf = (platform: string, account: string) => `${platform} ${account}`;

export function createAccountFacts({ networks, review }: FactSources): AccountFacts {
  let members: ReadonlySet<string> = new Set();
  let accuracies: ReadonlyMap<string, number> = new Map();

  async function refreshNetworks(): Promise<void> {
    const found = await networks().confirmedMembers();
    members = new Set(found.map(({ platform, accountId }) => keyOf(platform, accountId)));
  }

  async function refreshReporters(): Promise<void> {
    const found = new Map<string, number>();
    const { quality } = review();
    for await (const one of itemsOf((cursor) => quality.reporters({ limit: PAGE, cursor }))) {
      found.set(keyOf(one.platform, one.reporter), one.accuracy);
      if (found.size >= MOST_REPORTERS) break;
    }
    accuracies = found;
  }

  return {
    riskFacts: { inConfirmedNetwork: (platform, accountId) => members.has(keyOf(platform, accountId)) },
    reporterAccuracy: async (platform, reporters) =>
      new Map(reporters.map((reporter) => [reporter, accuracies.get(keyOf(platform, reporter))])),
    refreshNetworks,
    async refresh() {
      await refreshNetworks();
      await refreshReporters();
    },
  };
}
