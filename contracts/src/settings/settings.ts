import { type Static, Type } from 'typebox';
import { LocalText } from '../local-text.ts';
import { JOB_ORDERS } from '../review/job-priority.ts';
import { closed, Slug } from '../scalar.ts';

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

const openFields = {
  sessionIdleMinutes: Type.Integer({ minimum: 5, maximum: 480 }),
  undoWindowHours: Type.Integer({ minimum: 1, maximum: 720 }),
  appealWindowMonths: Type.Integer({ minimum: 6, maximum: 60, description: 'Art. 20(1) DSA: at least six' }),
  appealDueDays: Type.Integer({ minimum: 1, maximum: 90 }),
  noticeDueDays: Type.Integer({ minimum: 1, maximum: 90 }),
  qualityShare: Type.Number({ minimum: 0, maximum: 1, description: 'share of decisions reviewed again' }),
  jobOrder: Type.Enum([...JOB_ORDERS], {
    description:
      'in which order jobs are offered: by expected further exposure, or by harm × reach × urgency',
  }),
  randomShare: Type.Number({
    minimum: 0,
    maximum: 0.5,
    description:
      'share of the capacity for content that nothing flagged, drawn at random: what is missed is known by it',
  }),
  holdReuploads: Type.Boolean({
    description: 'whether exact re-uploads of files of removed content are hidden until a person has looked',
  }),
  platformName: LocalText,
  noticeLocations: Type.Array(NoticeLocation, { maxItems: 100 }),
  embedOrigins: Type.Array(Type.String({ maxLength: 300, pattern: '^https?://[A-Za-z0-9.:\\-\\[\\]]+$' }), {
    maxItems: 50,
    description: 'sites that may show the notice form in a frame',
  }),
  colour: Type.String({ pattern: '^#[0-9a-fA-F]{6}$', description: 'accent of the public pages' }),
};

/** Every link that users get begins with it, so that it is changed apart from the others. */
const publicUrl = Type.String({
  maxLength: 500,
  pattern: '^(https?://[^\\s/?#]+(/[^\\s?#]*)?)?$',
  description: 'how users reach the public pages; empty: where the server listens',
});

/** Settings that protect somebody: users' time to appeal, staff's sessions, where public pages lead. */
export const SAFEGUARD_SETTINGS: readonly (keyof typeof openFields | 'publicUrl')[] = [
  'sessionIdleMinutes',
  'undoWindowHours',
  'appealWindowMonths',
  'appealDueDays',
  'noticeDueDays',
  'qualityShare',
  'randomShare',
  'holdReuploads',
  'publicUrl',
];

/** What operators set for review and the public pages. */
export const Settings = Type.Object({ ...openFields, publicUrl }, { ...closed, $id: 'Settings' });
export type Settings = Static<typeof Settings>;

export const SettingsChange = Type.Partial(Type.Object(openFields), { ...closed, $id: 'SettingsChange' });
export type SettingsChange = Static<typeof SettingsChange>;

/** Where users reach the public pages, from now on. */
export const PublicUrlChange = Type.Object({ publicUrl }, { ...closed, $id: 'PublicUrlChange' });
export type PublicUrlChange = Static<typeof PublicUrlChange>;
