import type { Locale } from '@breakwater/contracts';

const MINUTE_MS = 60_000;

/** What a made attack is described by, mildly, and a link that is passed on with it. */
export interface DrillWords {
  readonly title: string;
  readonly summary: string;
  readonly reason: string;
  readonly example: string;
  /** The same description as three different hands pass it on. */
  readonly variants: readonly [string, string, string];
  readonly why: string;
  readonly well: string;
  readonly wrong: string;
  readonly next: string;
}

export const DRILL_LINK = 'https://noon-stream.example/watch';

const en =
  'They came to the harbour market at noon with the grey heron on their banner, and the whole stream of it is here before somebody takes it down again';
const ur =
  'وہ دوپہر کو بندرگاہ کے بازار میں سرمئی بگلے والا جھنڈا لے کر آئے اور اس کی پوری وڈیو یہاں موجود ہے، اس سے پہلے کہ کوئی اسے دوبارہ ہٹا دے سب دیکھ لیں';

export const DRILL: Readonly<Record<Locale, DrillWords>> = {
  en: {
    title: 'Attack at the harbour market, stream passed on',
    summary: 'A made stream of a made attack is passed on with the same words.',
    reason: 'Two platforms report the same words within minutes.',
    example: en,
    variants: [
      `${en} #harbour #noon`,
      en.replace('the whole stream of it', 'all of the stream').toUpperCase(),
      `${en.replace(' again', '')} ${DRILL_LINK}`,
    ],
    why: 'Passed on with the stream.',
    well: 'It was seen within minutes, on both platforms.',
    wrong: 'The second person was looked for too long.',
    next: 'Two people are on duty at noon.',
  },
  ur: {
    title: 'بندرگاہ کے بازار پر حملہ، وڈیو آگے بڑھائی جا رہی ہے',
    summary: 'ایک فرضی حملے کی فرضی وڈیو ایک ہی الفاظ کے ساتھ آگے بڑھائی جا رہی ہے۔',
    reason: 'دو پلیٹ فارم چند منٹ میں ایک ہی الفاظ کی اطلاع دیتے ہیں۔',
    example: ur,
    variants: [
      `${ur} #بندرگاہ`,
      ur.replace('پوری وڈیو', 'ساری وڈیو'),
      `${ur.replace('سب ', '')} ${DRILL_LINK}`,
    ],
    why: 'وڈیو کے ساتھ آگے بڑھایا گیا۔',
    well: 'چند منٹ میں دونوں پلیٹ فارموں پر نظر آ گیا۔',
    wrong: 'دوسرے فرد کو ڈھونڈنے میں دیر لگی۔',
    next: 'دوپہر کو دو لوگ ذمے پر ہوں گے۔',
  },
};

/** A post of somebody; each account posts once. */
export function drillPost(name: string, platform: string, text: string, minutesAgo = 0) {
  return {
    id: `e-${name}`,
    type: 'content.created',
    at: new Date(Date.now() - minutesAgo * MINUTE_MS).toISOString(),
    platform,
    account: { id: name, handle: name.replaceAll('-', '_') },
    content: { id: `p-${name}`, kind: 'post', text, audienceSize: 120 },
  };
}
