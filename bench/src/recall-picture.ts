import { readFileSync, writeFileSync } from 'node:fs';
import { drawRecall, type RecallCurve } from './text/draw-recall.ts';

// Draws docs/images/recall-over-posts.svg from the results of `supporter-accounts` and `real-stream`, without measuring.
const CURVES: readonly { readonly view: string; readonly name: string }[] = [
  { view: 'groups', name: 'at 0.5 % false alarms (1 % in each group of ordinary posts)' },
  { view: 'groupsAtATenth', name: 'at 0.1 % false alarms (0.2 % in each group)' },
  {
    view: 'groupsAndSameWarBundles',
    name: 'at 0.5 %, and 1 % among people who talk about the same war (noisy labels)',
  },
];

const accounts = readMeasured('supporter-accounts') as {
  readonly byPosts: Readonly<
    Record<string, Readonly<Record<string, { recall: number; interval: readonly [number, number] }>>>
  >;
};
const stream = readMeasured('real-stream') as {
  readonly byPosts?: {
    readonly flagged?: Readonly<Record<string, { share: number; interval: readonly [number, number] }>>;
  };
};

const curves: RecallCurve[] = [
  ...CURVES.map(({ view, name }) => ({
    name,
    points: Object.entries(accounts.byPosts[view] ?? {}).map(([posts, { recall, interval }]) => ({
      posts: Number(posts),
      recall,
      interval,
    })),
  })),
  {
    name: 'alerts of the shipped rules on the real stream',
    points: Object.entries(stream.byPosts?.flagged ?? {}).map(([posts, { share, interval }]) => ({
      posts: Number(posts),
      recall: share,
      interval,
    })),
  },
].filter(({ points }) => points.length > 0);

writeFileSync(
  new URL('../../docs/images/recall-over-posts.svg', import.meta.url),
  drawRecall('Supporter accounts found, by posts seen, with models that had not seen them', curves),
);

function readMeasured(name: string): unknown {
  const file = readFileSync(new URL(`../results/${name}.json`, import.meta.url), 'utf8');
  return (JSON.parse(file) as { readonly measured: unknown }).measured;
}
