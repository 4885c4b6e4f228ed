import type {
  LawClockAnswer,
  LawClockQuestion,
  LawPack,
  LawPackSummary,
  LawPackView,
} from '@breakwater/contracts/law';
import { toInstant } from '@breakwater/kernel';
import { compareVersions, type Law, LawError, parsePack, periodOf, rulesOf } from '@breakwater/law';
import type { LawInUse, StoredPack } from '@breakwater/law-packs';

/** Law packs as a list shows them. */
export async function showPacks(loaded: LawInUse): Promise<LawPackSummary[]> {
  const { law, packs, earlierOf } = loaded;
  const stored = await packs.all();
  const today = new Date().toISOString().slice(0, 10);
  return Promise.all(
    law()
      .packs()
      .map(async (pack) => {
        const { id, title, jurisdiction, version, status, effectiveFrom, effectiveTo = '9999' } = pack.pack;
        const rules = { checked: 0, seen: 0, recalled: 0 };
        for (const { rule } of rulesOf(pack)) rules[rule.prov]++;
        return {
          id,
          title,
          jurisdiction,
          version,
          status,
          effectiveFrom,
          rules,
          inForce: status !== 'retired' && effectiveFrom <= today && effectiveTo >= today,
          requestTypes: pack.requestTypes.length,
          versions: versionsOf(stored, id, version),
          earlier: await earlierOf(id),
        };
      }),
  );
}

/** What is stored of a pack, the oldest first, and the version that is used though it is not stored. */
function versionsOf(stored: readonly StoredPack[], id: string, used: string | undefined): string[] {
  const versions = stored.filter((one) => one.id === id).map(({ version }) => version);
  return used === undefined || versions.includes(used) ? versions : [...versions, used].sort(compareVersions);
}

/** A version of a pack; the one in force where none is named. Of one of an earlier shape there is its text alone. */
export async function showPack(loaded: LawInUse, id: string, version?: string): Promise<LawPackView> {
  const versions = await loaded.packs.versions(id);
  const found = await loaded.find(id, version);
  if (!found) throw versionUnknown(versions);
  const { source, sha256, addedAt, addedBy } = found;
  const { pack } = parsePack(source);
  return {
    id,
    version: found.version,
    ...(pack ? { pack } : { earlierShape: true }),
    source,
    sha256,
    addedAt,
    addedBy,
    versions: versionsOf(versions, id, loaded.law().pack(id)?.pack.version),
  };
}

/** @throws LawError 404 `pack-version-unknown`; `pack-of-earlier-shape` for one that is kept as text alone */
export async function readVersion(loaded: LawInUse, id: string, version: string): Promise<LawPack> {
  const found = await loaded.find(id, version);
  if (!found) throw versionUnknown(await loaded.packs.versions(id));
  const { pack } = parsePack(found.source);
  if (pack === undefined)
    throw new LawError(
      'pack-of-earlier-shape',
      'This version was written in an earlier shape of law packs: it is kept as text, is not used, and cannot be compared.',
    );
  return pack;
}

function versionUnknown(versions: readonly StoredPack[]): LawError {
  return versions.length === 0
    ? new LawError('pack-unknown', 'There is no such law pack; see GET /v1/law/packs.', { status: 404 })
    : new LawError('pack-version-unknown', 'There is no such version; the pack lists those that there are.', {
        status: 404,
      });
}

/** When a period is over, with all that it was counted by. */
export function showClock(law: Law, question: LawClockQuestion): LawClockAnswer {
  const clock = law
    .requestType(question.pack, question.requestType)
    ?.clocks.find(({ id }) => id === question.clock);
  const pack = law.pack(question.pack)?.pack;
  if (!clock || !pack)
    throw new LawError(
      'clock-unknown',
      'There is no such clock; the pack lists those of each request type.',
      {
        status: 404,
      },
    );
  const run = {
    startedAt: instant(question.startedAt),
    pauses: (question.pauses ?? []).map(({ reason, from, to }) => ({
      reason,
      from: instant(from),
      ...(to === undefined ? {} : { to: instant(to) }),
    })),
  };
  const { dueAt, formalDueAt, paused } = law.due(question.pack, clock, run);
  return {
    ...(dueAt === undefined ? {} : { dueAt: toInstant(dueAt) }),
    ...(formalDueAt === undefined ? {} : { formalDueAt: toInstant(formalDueAt) }),
    ...(paused === undefined ? {} : { paused }),
    timezone: pack.timezone,
    calendar: pack.calendar,
    period: periodOf(clock),
    rule: clock.rule,
    ownAim: clock.period === undefined,
    art: clock.art,
    packVersion: pack.version,
  };
}

function instant(text: string): number {
  const at = Date.parse(text);
  if (Number.isNaN(at))
    throw new LawError('instant-invalid', 'Write an instant with its zone, e.g. 2026-10-01T12:00:00Z.');
  return at;
}
