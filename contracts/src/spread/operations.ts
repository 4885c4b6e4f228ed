import { Type } from 'typebox';
import { operations } from '../operation.ts';
import { pageOf, pageQuery } from '../page.ts';
import { ById } from '../scalar.ts';
import {
  SAID_BEFORE,
  SPREAD_KINDS,
  SpreadHour,
  SpreadObject,
  SpreadReadiness,
  SpreadSettings,
  SpreadSummary,
} from './thing.ts';

/** What spreads: what does so fastest now, one thing with its curve, and what is followed. */
export const spreadOperations = operations('spread', {
  list: {
    method: 'GET',
    path: '/v1/spread',
    permission: 'spread.read',
    onRead: 'spread.read',
    summary: 'What spreads now, what came most often in the last hour first',
    description:
      'Of what came at least twice within the window. With `content` and `platform`: what this content is part of.',
    query: pageQuery(
      {
        kind: Type.Optional(Type.Enum([...SPREAD_KINDS])),
        platform: Type.Optional(Type.String({ maxLength: 100 })),
        content: Type.Optional(Type.String({ maxLength: 200, description: 'id of content on `platform`' })),
        said: Type.Optional(Type.Enum([...SAID_BEFORE])),
        least: Type.Optional(
          Type.Integer({ minimum: 2, maximum: 1_000_000, description: 'arrivals at least' }),
        ),
      },
      { maximum: 200 },
    ),
    answers: {
      200: pageOf(SpreadSummary, {
        state: SpreadReadiness,
        hours: Type.Array(SpreadHour, {
          description:
            'how surprising the last full hour was on each platform of which two weeks are known, the most first',
        }),
      }),
    },
  },
  settings: {
    method: 'GET',
    path: '/v1/spread/settings',
    permission: 'spread.read',
    platform: 'none',
    summary: 'What is followed as it spreads',
    answers: { 200: SpreadSettings },
  },
  changeSettings: {
    method: 'PATCH',
    path: '/v1/spread/settings',
    permission: 'spread.write',
    onChange: 'spread.settings',
    records: ['spread.settings.changed'],
    caller: 'person',
    proof: 'fresh',
    platform: 'none',
    summary: 'Set what is followed as it spreads',
    body: Type.Partial(SpreadSettings, { $id: 'SpreadSettingsChange' }),
    answers: { 200: SpreadSettings },
  },
  get: {
    method: 'GET',
    path: '/v1/spread/:id',
    permission: 'spread.read',
    onRead: 'spread.object.read',
    summary:
      'One thing that spreads: its curve, what it will still reach, who passed it to whom, what was said',
    params: ById,
    answers: { 200: SpreadObject },
  },
});
