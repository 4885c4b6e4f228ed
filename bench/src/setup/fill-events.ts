import { createIds } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { seededNumbers, syntheticTexts } from '@breakwater/text/testing';
import { madeTerms } from './made-bank.ts';

const BATCH = 2_000;
const ACCOUNTS = 50_000;
const TEXTS = 4_000;
const PLATFORMS = ['harbour', 'lantern', 'meadow'] as const;

type Tables = { events: Record<string, unknown> };

/** Stored posts of the last hours, as a platform has them; nobody judges them. */
export async function fillEvents(db: Db, posts: number, hours: number): Promise<void> {
  const tables = db.withTables<Tables>();
  const next = seededNumbers(41);
  const texts = syntheticTexts(TEXTS, madeTerms());
  const begun = Date.now() - hours * 3_600_000;
  let now = begun;
  const ids = createIds({ now: () => now });
  for (let from = 0; from < posts; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, posts - from) }, (_, place) => {
      const number = from + place;
      now = begun + Math.floor((number / posts) * hours * 3_600_000);
      const at = new Date(now).toISOString();
      const platform = PLATFORMS[next(PLATFORMS.length)] ?? 'harbour';
      const account = { id: `f${next(ACCOUNTS)}` };
      const link = number % 20 === 0 ? ` https://news${next(900)}.example/a/${number}` : '';
      const text = `${texts[next(TEXTS)]}${link}`;
      const content = { id: `f-${number}`, kind: 'post', text, audienceSize: next(5_000) };
      const body = { id: `f-${number}`, at, type: 'content.created', platform, account, content };
      return {
        id: ids(),
        source: 'filled',
        platform,
        account_id: account.id,
        type: body.type,
        lane: number % 64,
        at,
        received_at: at,
        body: JSON.stringify(body),
      };
    });
    await tables.insertInto('events').values(rows).execute();
  }
}
