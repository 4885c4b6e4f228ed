import type { JobResolution } from '@breakwater/contracts/review';
import { type Storage, storageMigrations } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reviewMigrations } from '../migrations.ts';
import {
  anId,
  aReview,
  aVerdict,
  COPIED_TEXT,
  type CopiedContent,
  copiedContent,
  REMOVE_ORIGINAL,
} from '../testing/index.ts';

const HOUR = 3_600_000;
const by = 'staff:amina';
const clean: JobResolution = { decision: 'no-violation', reason: 'A report.' };
const sha256 = 'a'.repeat(64);

let storage: Storage;
let world: CopiedContent;
beforeAll(async () => {
  storage = await openTestStorage({ ...storageMigrations, ...reviewMigrations });
});
afterAll(() => storage.close());
beforeEach(async () => {
  // What is set is remembered for ten seconds by whoever reads it.
  world = copiedContent(storage);
  await world.reset();
  world.contents.set('original', { text: COPIED_TEXT, files: [sha256] });
  world.fixture.settings.holdReuploads = true;
});

/** New content comes, or the same in another event. */
function upload(files: readonly string[] = [sha256], contentId = 'again', review = world.fixture.review) {
  const verdict = aVerdict([], { accountId: 'uploader', contentId });
  return storage.work((work) => review.applyVerdicts([verdict], work, new Map([[verdict.id, { files }]])));
}
const HELD = 'action.created hide-until-review again';
async function decideOnUpload(resolution: JobResolution): Promise<void> {
  const { jobs } = world.fixture.review;
  const { items } = await jobs.list({ account: 'uploader' });
  const id = items.find(({ state }) => state === 'open')?.id ?? '';
  await jobs.claim({ by, id, leaseMs: HOUR });
  await jobs.resolve(id, by, resolution);
}

describe('exact re-uploads of removed content', () => {
  it('are held until a person has looked, where that is set', async () => {
    await world.decide();
    const before = world.fixture.sent.length;
    await upload([sha256, 'b'.repeat(64)]);
    await upload(['c'.repeat(64)], 'other');
    expect(world.told(before)).toEqual([HELD]);
    const [job] = (await world.fixture.review.jobs.list({ account: 'uploader' })).items;
    expect(job).toMatchObject({ queue: 'copies', origin: 'copy', proposed: ['remove-content'] });
    await decideOnUpload(clean);
    expect(world.told(before)).toContain('action.reversed hide-until-review again');
  });

  it('are left alone where that is not set, and once the removal is undone', async () => {
    world.fixture.settings.holdReuploads = false;
    const decisionId = await world.decide();
    await upload();
    world.fixture.clock.advance(10_000);
    world.fixture.settings.holdReuploads = true;
    await world.fixture.review.decisions.undo(decisionId, { by, reason: 'Wrong.', mayUndoOthers: false });
    await upload([sha256], 'later');
    expect(world.told().filter((line) => line.includes('hide-until-review'))).toEqual([]);
  });

  it('are held for as long as the removal is in force: not once its time is over, nor once it is restored', async () => {
    const forADay = { action: 'remove-content', contentId: 'original', for: 'P1D' } as const;
    await world.decide({ ...REMOVE_ORIGINAL, actions: [forADay] });
    world.fixture.clock.advance(25 * HOUR);
    await upload();
    await world.decide();
    const restore = { action: 'restore', contentId: 'original' } as const;
    await world.decide({ ...clean, actions: [restore] });
    await upload();
    expect(world.told()).not.toContain(HELD);
    await world.decide();
    await upload();
    expect(world.told()).toContain(HELD);
  });

  it('are held once for a removal, whatever becomes of it, and not where people decided on them', async () => {
    await world.decide();
    await upload();
    world.fixture.clock.advance(25 * HOUR);
    await world.fixture.review.expireActions();
    await upload();
    const held = () => world.told().filter((line) => line === HELD).length;
    expect(held()).toBe(1);
    await decideOnUpload(clean);
    // Another removal of the same file is another reason, but people have looked at this.
    await world.decide();
    await upload();
    expect(held()).toBe(1);
    expect(await world.statesOf()).toEqual(['uploader resolved']);
    await upload([sha256], 'third');
    expect(world.told()).toContain('action.created hide-until-review third');
  });

  it('are not drawn at random, nor counted as what nothing flagged', async () => {
    await world.decide();
    const { ports } = world.fixture;
    const drawing = aReview(storage, { ...ports, drawKey: new Uint8Array(32) });
    drawing.settings.holdReuploads = true;
    drawing.settings.randomShare = 0;
    await drawing.review.adaptAudit();
    await upload([sha256], `held-${anId()}`, drawing.review);
    await upload([], `other-${anId()}`, drawing.review);
    const { weeks } = await drawing.review.quality.missed({ weeks: 1 });
    expect(weeks[0]).toMatchObject({ seen: 1 });
  });

  it('cost no query of the settings for each batch where that is not set', async () => {
    let read = 0;
    const { ports, settings } = world.fixture;
    const review = aReview(storage, {
      ...ports,
      settings: async () => {
        read++;
        return { ...settings, holdReuploads: false };
      },
    }).review;
    for (let n = 0; n < 20; n++) await upload([sha256], `again-${n}`, review);
    expect(read).toBe(1);
  });
});
