import {
  type CampaignOptions,
  coordinatedEdges,
  findCoordination,
  plantCampaigns,
  type Share,
  toShares,
} from '@breakwater/graph';

/** What a detector found of planted accounts, and whom it flagged besides. */
export interface PlantedResult {
  /** Share of the planted accounts that were flagged. */
  readonly recall: number;
  /** Accounts of the background that were flagged; some may coordinate. */
  readonly background: number;
}

export interface PlantedComparison {
  readonly groups: PlantedResult;
  /** CooRTweet's network in a window of 30 seconds, edges above the median. */
  readonly coortweet: PlantedResult;
  readonly seconds: number;
}

const COORTWEET = { windowMs: 30_000, minParticipation: 2 } as const;

/** Plants campaigns with one seed and looks for them with both. */
export function measurePlanted(background: readonly Share[], options: CampaignOptions): PlantedComparison {
  const planted = plantCampaigns(background, options);
  const started = performance.now();
  const shares = toShares(planted.shares);
  const found = findCoordination(shares).flatMap(({ members }) =>
    members.map(({ account }) => shares.accounts[account] ?? ''),
  );
  const seconds = (performance.now() - started) / 1_000;
  const edges = coordinatedEdges(shares, COORTWEET).filter(({ aboveThreshold }) => aboveThreshold);
  return {
    groups: resultOf(found, planted.accounts),
    coortweet: resultOf(
      edges.flatMap(({ from, to }) => [from, to]),
      planted.accounts,
    ),
    seconds,
  };
}

function resultOf(flagged: readonly string[], planted: ReadonlySet<string>): PlantedResult {
  const all = new Set(flagged);
  const found = [...all].filter((account) => planted.has(account)).length;
  return { recall: found / planted.size, background: all.size - found };
}
