import {
  LawClockAnswer,
  LawClockQuestion,
  LawPackCheck,
  LawPackDiff,
  LawPackSummary,
  LawPackView,
} from '@breakwater/contracts';
import { comparePacks } from '@breakwater/law';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import type { LoadedLaw } from '../load-law.ts';
import { readVersion, showClock, showPack, showPacks } from './show-law.ts';

const BODY_LIMIT = 2 * 1024 * 1024;
const closed = { additionalProperties: false } as const;
const ById = Type.Object({ id: Type.String({ maxLength: 100 }) });
const Source = Type.Object(
  { source: Type.String({ minLength: 1, maxLength: 1024 * 1024, description: 'the pack as YAML' }) },
  closed,
);
const Version = Type.String({ maxLength: 20, pattern: '^\\d+\\.\\d+\\.\\d+$' });

/** Law packs: read, compared, checked, added; and the clocks that they hold. */
export function lawRoutes(app: App, loaded: LoadedLaw): void {
  const tags = ['law'];
  app.get(
    '/v1/law/packs',
    {
      config: { permission: 'law.read', platform: 'none' },
      schema: {
        tags,
        summary: 'The law packs: the version of each that is in force, or comes first',
        response: { 200: Type.Object({ packs: Type.Array(LawPackSummary) }, closed) },
      },
    },
    async () => ({ packs: await showPacks(loaded) }),
  );
  app.get(
    '/v1/law/packs/:id',
    {
      config: { permission: 'law.read', platform: 'none' },
      schema: {
        tags,
        summary: 'A law pack, as data and as it was written',
        params: ById,
        querystring: Type.Object({ version: Type.Optional(Version) }, closed),
        response: { 200: LawPackView },
      },
    },
    async ({ params: { id }, query: { version } }) => showPack(loaded, id, version),
  );
  app.get(
    '/v1/law/packs/:id/diff',
    {
      config: { permission: 'law.read' },
      schema: {
        tags,
        summary: 'What is different between two versions of a law pack, rule by rule',
        params: ById,
        querystring: Type.Object({ from: Version, to: Version }, closed),
        response: { 200: LawPackDiff },
      },
    },
    async ({ params: { id }, query: { from, to } }) => {
      const [before, after] = [await readVersion(loaded, id, from), await readVersion(loaded, id, to)];
      return { from, to, changes: comparePacks(before, after) };
    },
  );
  app.post(
    '/v1/law/check',
    {
      bodyLimit: BODY_LIMIT,
      config: { permission: 'law.read' },
      schema: {
        tags,
        summary: 'Check a law pack: its shape and its sense; nothing is kept',
        body: Source,
        response: { 200: LawPackCheck },
      },
    },
    async ({ body: { source } }) => {
      const { pack, faults } = loaded.packs.check(source);
      const head = pack === undefined ? {} : { id: pack.pack.id, version: pack.pack.version };
      return { ...head, errors: [...faults] };
    },
  );
  app.post(
    '/v1/law/packs',
    {
      bodyLimit: BODY_LIMIT,
      config: { permission: 'orders.legal', caller: 'person', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Add a version of a law pack; a person with the role of a lawyer does',
        description: 'It has to be newer than all versions before it, which stay as they are: 409 otherwise.',
        body: Source,
        response: { 201: LawPackView },
      },
    },
    async (request, reply) => {
      const { pack } = await loaded.packs.add(request.body.source, actorOf(request));
      await loaded.follow();
      return reply.code(201).send(await showPack(loaded, pack.id, pack.version));
    },
  );
  app.post(
    '/v1/law/clock',
    {
      config: { permission: 'law.read' },
      schema: {
        tags,
        summary: 'When a period of a law pack is over, for a start and pauses that you give',
        body: LawClockQuestion,
        response: { 200: LawClockAnswer },
      },
    },
    async ({ body }) => showClock(loaded.law(), body),
  );
}
