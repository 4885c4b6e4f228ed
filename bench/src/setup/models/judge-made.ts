import { readFileSync } from 'node:fs';
import type { EventRecord } from '@breakwater/contracts';
import type { LinkBank, SignalValue } from '@breakwater/contracts/detection';
import {
  createDetection,
  detectionMigrations,
  type SignalDefinition,
  type TextModels,
} from '@breakwater/detection';
import { systemClock } from '@breakwater/kernel';
import { type Band, type ModelHeader, readTextModel, type TextModel } from '@breakwater/learn';
import { openTestStorage } from '@breakwater/storage/testing';
import type { MadeAccount, MadePost } from './risk-world.ts';

/** What is said of an account after its last post. */
export interface Judged {
  readonly account: MadeAccount;
  readonly probability: number;
  readonly band: Band;
}

const PACK = new URL('../../../../packs/models/', import.meta.url);
const START = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;
const CONFIRMED = 'give what you can for the friends in the hills before winter comes and tell nobody of it';
const DECISION = '01890000-0000-7000-8000-000000000001';
const LINKS: LinkBank = {
  id: 'made',
  kind: 'links',
  title: 'Made',
  owner: 'bench',
  entries: [{ id: 'site', kind: 'domain', value: 'known.example' }],
};
const CODE = /code(none|possible|likely)(?:x(-?[\d.]+))?/;

/** Judges made accounts as the product does: `account.risk` over their events, with models that read what was made. */
export async function judgeMade(accounts: readonly MadeAccount[]): Promise<Judged[]> {
  const storage = await openTestStorage(detectionMigrations);
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const detection = createDetection({
    storage,
    clock: systemClock,
    textModels: madeModels(),
    riskFacts: { inConfirmedNetwork: (_, id) => byId.get(id)?.inNetwork ?? false },
    reporterAccuracy: async (_, reporters) =>
      new Map(reporters.map((reporter) => [reporter, accuracyOf(byId, reporter)])),
    signals: [
      made('linkage.return', ({ returned }) => ({ band: returned })),
      made('screening.match', ({ designation }) => (designation ? { best: designation } : {})),
    ],
  });
  await detection.start();
  await detection.banks.put(LINKS, { by: 'bench' });
  const decision = {
    decisionId: DECISION,
    platform: 'made',
    accountId: 'z',
    decidedAt: START,
    texts: [CONFIRMED],
  };
  await storage.work((work) => detection.confirmed.add(work, decision));
  await detection.confirmed.follow({ decisionIds: [DECISION] });
  const judged: Judged[] = [];
  for (const account of accounts) {
    const sets = await detection
      .rehearse()
      .evaluate(eventsOf(account), { signals: ['account.risk'], counters: [] });
    const last = sets.at(-1)?.['account.risk'];
    if (!last?.known) throw new Error(last?.reason ?? 'an account has no events');
    judged.push({ account, ...(last.value as { probability: number; band: Band }) });
  }
  await storage.close();
  return judged;

  function made(id: string, say: (account: MadeAccount) => object): SignalDefinition {
    const reads = ['content.created', 'report.created'] as const;
    return {
      descriptor: { id, title: id, cost: 'cheap', reads, type: { object: 'Made', fields: {} } },
      evaluate: (records) =>
        records.map(({ account }): SignalValue => {
          const known = byId.get(account.id);
          return { known: true, value: known ? say(known) : {}, evidence: [] };
        }),
    };
  }
}

/** Reports first, then the posts, an hour apart. */
function eventsOf(account: MadeAccount): EventRecord[] {
  const { id, posts, reporters, profile } = account;
  let seq = 0;
  const record = (rest: object): EventRecord => {
    seq++;
    const at = START + seq * HOUR;
    const event = {
      id: `${id}-${seq}`,
      at: new Date(at).toISOString(),
      platform: 'made',
      account: { id },
      ...rest,
    };
    return {
      id: event.id,
      seq,
      receivedAt: at,
      event,
      account: { id, bio: `code${profile}` },
    } as unknown as EventRecord;
  };
  return [
    ...reporters.map((_, at) =>
      record({ type: 'report.created', report: { reason: 'terrorism', reporter: `${id} ${at}` } }),
    ),
    ...posts.map((post, at) =>
      record({ type: 'content.created', content: { id: `c${at}`, kind: 'post', text: textOf(post) } }),
    ),
  ];
}

function textOf({ score, band, isCopy, hasKnownLink }: MadePost): string {
  const code = `code${band}${score === undefined ? '' : `x${score.toFixed(2)}`}`;
  return [isCopy ? CONFIRMED : '', code, hasKnownLink ? 'https://known.example/a' : ''].join(' ');
}

function accuracyOf(byId: ReadonlyMap<string, MadeAccount>, reporter: string): number | undefined {
  const [id = '', at = ''] = reporter.split(' ');
  return byId.get(id)?.reporters[Number(at)];
}

/** One model that says the band that was made, and one that has learnt how posts add up: with the steps of the one that ships. */
function madeModels(): TextModels {
  const shipped = readTextModel(readFileSync(new URL('accounts-en.model', PACK))).header;
  const pool = asked('pool', shipped, (_band, score) =>
    score === undefined ? undefined : { score, band: 'none' as const },
  );
  const flags = asked('flags', { ...shipped, id: 'flags' }, (band) => ({ score: 0, band }));
  const snapshot = {
    versions: { pool: 1, flags: 1 },
    identify: () => 'made',
    forLanguage: () => [pool, flags],
    headerOf: (id: string) => (id === 'pool' ? shipped : undefined),
  };
  return { current: () => snapshot };
}

function asked(
  id: string,
  header: ModelHeader,
  read: (band: Band, score: number | undefined) => { score: number; band: Band } | undefined,
) {
  const model: TextModel = {
    header,
    digest: id,
    explain: () => [],
    judge(text) {
      const [, band = 'none', score] = CODE.exec(text) ?? [];
      const found = read(band as Band, score === undefined ? undefined : Number(score));
      return found && [{ label: 'support', probability: 1 / (1 + Math.exp(-found.score)), ...found }];
    },
  };
  return { id, version: 1, mode: 'live' as const, model };
}
