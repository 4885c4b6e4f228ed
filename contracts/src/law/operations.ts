import { Type } from 'typebox';
import { operations } from '../operation.ts';
import { ById, closed } from '../scalar.ts';
import {
  LawClockAnswer,
  LawClockQuestion,
  LawPackCheck,
  LawPackDiff,
  LawPackSummary,
  LawPackView,
} from './law-view.ts';

const BODY_LIMIT = 2 * 1024 * 1024;
const Source = Type.Object(
  { source: Type.String({ minLength: 1, maxLength: 1024 * 1024, description: 'the pack as YAML' }) },
  closed,
);
const Version = Type.String({ maxLength: 20, pattern: '^\\d+\\.\\d+\\.\\d+$' });

/** Law packs: read, compared, checked, added; and the clocks that they hold. */
export const lawOperations = operations('law', {
  packs: {
    method: 'GET',
    path: '/v1/law/packs',
    permission: 'law.read',
    platform: 'none',
    summary: 'The law packs: the version of each that is in force, or comes first',
    answers: { 200: Type.Object({ packs: Type.Array(LawPackSummary) }, closed) },
  },
  pack: {
    method: 'GET',
    path: '/v1/law/packs/:id',
    permission: 'law.read',
    platform: 'none',
    summary: 'A law pack, as data and as it was written',
    params: ById,
    query: Type.Object({ version: Type.Optional(Version) }, closed),
    answers: { 200: LawPackView },
  },
  diff: {
    method: 'GET',
    path: '/v1/law/packs/:id/diff',
    permission: 'law.read',
    summary: 'What is different between two versions of a law pack, rule by rule',
    params: ById,
    query: Type.Object({ from: Version, to: Version }, closed),
    answers: { 200: LawPackDiff },
  },
  check: {
    method: 'POST',
    path: '/v1/law/check',
    permission: 'law.read',
    summary: 'Check a law pack: its shape and its sense; nothing is kept',
    body: Source,
    bodyLimit: BODY_LIMIT,
    answers: { 200: LawPackCheck },
  },
  putPack: {
    method: 'POST',
    path: '/v1/law/packs',
    permission: 'orders.legal',
    caller: 'person',
    proof: 'fresh',
    records: ['law.added'],
    summary: 'Add a version of a law pack; a person with the role of a lawyer does',
    description: 'It has to be newer than all versions before it, which stay as they are: 409 otherwise.',
    body: Source,
    bodyLimit: BODY_LIMIT,
    answers: { 201: LawPackView },
  },
  runClock: {
    method: 'POST',
    path: '/v1/law/clock',
    permission: 'law.read',
    summary: 'When a period of a law pack is over, for a start and pauses that you give',
    body: LawClockQuestion,
    answers: { 200: LawClockAnswer },
  },
});
