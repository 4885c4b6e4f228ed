import { type Static, Type } from 'typebox';
import { LocalText } from './local-text.ts';
import { closed, Slug } from './scalar.ts';

/** Where content of a platform is found: `pattern` is an address with `{account}` and `{content}` in it. */
export const NoticeLocation = Type.Object(
  {
    platform: Slug('platform'),
    pattern: Type.String({
      minLength: 1,
      maxLength: 500,
      examples: ['https://harbour.example/@{account}/{content}'],
    }),
  },
  { ...closed, $id: 'NoticeLocation' },
);
export type NoticeLocation = Static<typeof NoticeLocation>;

const fields = {
  sessionIdleMinutes: Type.Integer({ minimum: 5, maximum: 480 }),
  undoWindowHours: Type.Integer({ minimum: 1, maximum: 720 }),
  appealWindowMonths: Type.Integer({ minimum: 6, maximum: 60, description: 'Art. 20(1) DSA: at least six' }),
  appealDueDays: Type.Integer({ minimum: 1, maximum: 90 }),
  noticeDueDays: Type.Integer({ minimum: 1, maximum: 90 }),
  qualityShare: Type.Number({ minimum: 0, maximum: 1, description: 'share of decisions reviewed again' }),
  platformName: LocalText,
  publicUrl: Type.String({
    maxLength: 500,
    pattern: '^(https?://[^\\s/?#]+(/[^\\s?#]*)?)?$',
    description: 'how users reach the public pages; empty: where the server listens',
  }),
  noticeLocations: Type.Array(NoticeLocation, { maxItems: 100 }),
  embedOrigins: Type.Array(Type.String({ maxLength: 300, pattern: '^https?://[A-Za-z0-9.:\\-\\[\\]]+$' }), {
    maxItems: 50,
    description: 'sites that may show the notice form in a frame',
  }),
  colour: Type.String({ pattern: '^#[0-9a-fA-F]{6}$', description: 'accent of the public pages' }),
};

/** Settings that protect somebody: users' time to appeal, staff's sessions, where public pages lead. */
export const SAFEGUARD_SETTINGS: readonly (keyof typeof fields)[] = [
  'sessionIdleMinutes',
  'undoWindowHours',
  'appealWindowMonths',
  'appealDueDays',
  'noticeDueDays',
  'qualityShare',
  'publicUrl',
];

/** What operators set for review and the public pages. */
export const Settings = Type.Object(fields, { ...closed, $id: 'Settings' });
export type Settings = Static<typeof Settings>;

export const SettingsChange = Type.Partial(Type.Object(fields), { ...closed, $id: 'SettingsChange' });
export type SettingsChange = Static<typeof SettingsChange>;
