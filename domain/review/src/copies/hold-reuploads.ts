import type { Action } from '@breakwater/contracts';
import type { Verdict } from '@breakwater/contracts/rules';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { nameBasedId } from '../name-based-id.ts';
import type { AboutContent, Plan } from '../plan-verdict.ts';
import type { ReviewContext } from '../ports.ts';
import { findRemovedFiles, type RemovedFile, selectSettled } from '../store/removed-files.ts';

/** How long it is held: by then somebody has looked, or it is shown. */
const HELD_MS = 24 * 3_600_000;
const QUEUE = 'copies';
const BECAUSE = {
  en: 'A file in it is the same as one in content that was removed.',
  ur: 'اس میں ایک فائل بالکل وہی ہے جو ہٹائے گئے مواد میں تھی۔',
};

/** A process goes on with what is set for so long before it looks again. */
const LOOKED_EVERY_MS = 10_000;

/** Plans what follows from files of new content; `about` says by verdict which there are. */
export type PlanReuploads = (
  verdicts: readonly Verdict[],
  about: ReadonlyMap<string, AboutContent>,
  db: Db,
) => Promise<Plan[]>;

/** Content with a file of removed content. */
interface Reupload {
  readonly verdict: Verdict;
  readonly contentId: string;
  /** Of the files the one of what was removed as the gravest. */
  readonly file: RemovedFile;
}

/**
 * What follows from files that are exactly those of removed content: the content is hidden until a person has looked, a
 * day at most, once for each removal, and not where people decided on it. Nothing where that is not set, which costs
 * nothing. A person decides; nothing is removed because something else was.
 */
export function createPlanReuploads(context: ReviewContext): PlanReuploads {
  let isSet = false;
  let lookedAt = Number.NEGATIVE_INFINITY;
  return async (verdicts, about, db) => {
    const files = [...about.values()].flatMap(({ files: own = [] }) => own);
    if (files.length === 0) return [];
    const now = context.clock.now();
    if (now - lookedAt >= LOOKED_EVERY_MS || now < lookedAt) {
      isSet = (await context.settings(db)).holdReuploads;
      lookedAt = now;
    }
    if (!isSet) return [];
    const removed = new Map(
      (await findRemovedFiles(db, files, toInstant(now))).map((file) => [file.sha256, file]),
    );
    const found = verdicts.flatMap((verdict) => reuploadOf(verdict, about, removed) ?? []);
    const settled = await selectSettled(
      db,
      found.map((upload) => ({
        holdId: holdIdOf(upload),
        platform: upload.verdict.platform,
        accountId: upload.verdict.accountId,
        contentId: upload.contentId,
      })),
    );
    return found.filter((upload) => !settled.has(holdIdOf(upload))).map((upload) => planOf(upload, now));
  };
}

function reuploadOf(
  verdict: Verdict,
  about: ReadonlyMap<string, AboutContent>,
  removed: ReadonlyMap<string, RemovedFile>,
): Reupload | undefined {
  const { id, contentId } = verdict;
  const known = (about.get(id)?.files ?? []).flatMap((sha256) => removed.get(sha256) ?? []);
  const [file] = known.sort((a, b) => b.severity - a.severity);
  return file && contentId !== undefined ? { verdict, contentId, file } : undefined;
}

/** It follows from content and removal, so that content is held once for it whatever comes of it later. */
function holdIdOf({ verdict: { platform, accountId }, contentId, file: { decisionId } }: Reupload): string {
  return nameBasedId('hold-reupload', platform, accountId, contentId, decisionId);
}

function planOf(upload: Reupload, now: number): Plan {
  const { verdict, contentId, file } = upload;
  const { id: verdictId, eventId, at, platform, accountId } = verdict;
  const { policy, severity } = file;
  const reason = { because: BECAUSE.en, translations: { ur: { because: BECAUSE.ur } } };
  const dueAt = toInstant(now + HELD_MS);
  const action: Action = {
    id: holdIdOf(upload),
    kind: 'hide-until-review',
    platform,
    accountId,
    contentId,
    origin: 'automation',
    policy,
    ...reason,
    ruleIds: [],
    verdictId,
    createdAt: toInstant(now),
    expiresAt: dueAt,
  };
  return {
    evidence: { verdictId, eventId, at, because: BECAUSE.en, contentId },
    actions: [action],
    requests: [
      {
        queue: QUEUE,
        platform,
        accountId,
        severity,
        policy,
        ...reason,
        proposed: ['remove-content'],
        dueAt,
        origin: 'copy',
        rules: [],
      },
    ],
    withoutTarget: [],
  };
}
