import type { Corroborator, ScreeningMatch } from '@breakwater/contracts/screening';
import { isKept } from './is-kept.ts';
import { THRESHOLDS } from './thresholds.ts';

type Told = Omit<ScreeningMatch, 'because' | 'translations'> & { readonly listTitle: string };

const FIELDS: Readonly<Record<string, { en: string; ur: string }>> = {
  handle: { en: 'handle', ur: 'ہینڈل' },
  displayName: { en: 'display name', ur: 'نام' },
  bio: { en: 'bio', ur: 'تعارف' },
  links: { en: 'links', ur: 'روابط' },
  name: { en: 'name', ur: 'نام' },
  emails: { en: 'e-mail addresses', ur: 'ای میل پتوں' },
  phones: { en: 'phone numbers', ur: 'فون نمبروں' },
  wallets: { en: 'wallets', ur: 'بٹووں' },
  identifiers: { en: 'document numbers', ur: 'دستاویزی نمبروں' },
};
const CORROBORATORS: Readonly<Record<Corroborator['kind'], { en: string; ur: string }>> = {
  birth: { en: 'the date of birth', ur: 'تاریخِ پیدائش' },
  place: { en: 'a place', ur: 'ایک مقام' },
  father: { en: 'the father’s name', ur: 'والد کا نام' },
  kunya: { en: 'the kunya', ur: 'کنیت' },
  organisation: { en: 'an organisation', ur: 'ایک تنظیم' },
  link: { en: 'a link', ur: 'ایک رابطہ' },
};

/** Why something matched, in one sentence, in English and Urdu. It holds names of the list, and none of the account. */
export function tell(match: Told): Pick<ScreeningMatch, 'because' | 'translations'> {
  const { en, ur } = sentences(match);
  return { because: en, translations: { ur } };
}

function sentences(match: Told): { en: string; ur: string } {
  const { designated, listTitle, ref, tier } = match;
  // Isolated, so that brackets stay where they belong in a sentence of the other direction.
  const listed = `\u2068${designated} (${listTitle}, ${ref})\u2069`;
  const field = FIELDS[match.seen.field.split('/')[1] ?? ''] ?? { en: 'profile', ur: 'پروفائل' };
  switch (match.basis) {
    case 'identifier':
      return {
        en: `Its ${field.en} show an identifier that the list gives for ${listed}.`,
        ur: `اس کے ${field.ur} میں وہ شناخت ہے جو فہرست میں ${listed} کے لیے درج ہے۔`,
      };
    case 'self-identification':
      return {
        en: `It presents itself as ${listed} in its ${field.en}.`,
        ur: `یہ اپنے ${field.ur} میں خود کو ${listed} بتاتا ہے۔`,
      };
    case 'mention':
      return {
        en: `Its ${field.en} mentions ${listed}. A mention is not membership.`,
        ur: `اس کے ${field.ur} میں ${listed} کا ذکر ہے۔ ذکر رکنیت نہیں ہوتا۔`,
      };
    case 'name':
      if (match.band === 'weaker') return nameUnlike(listed);
      return tier === 'T3' ? nameAlone(match, listed) : corroborated(match, listed);
    default:
      return match.basis satisfies never;
  }
}

function nameUnlike(listed: string): { en: string; ur: string } {
  return {
    en: `The name is only a little like that of ${listed}: it is below the usual threshold.`,
    ur: `نام ${listed} کے نام سے تھوڑا ہی ملتا ہے: یہ معمول کی حد سے نیچے ہے۔`,
  };
}

function corroborated({ corroborators }: Told, listed: string): { en: string; ur: string } {
  const en = corroborators.map(({ kind }) => CORROBORATORS[kind].en).join(' and ');
  const ur = corroborators.map(({ kind }) => CORROBORATORS[kind].ur).join(' اور ');
  return {
    en: `The name is like that of ${listed}, and ${en} agrees.`,
    ur: `نام ${listed} کے نام سے ملتا ہے، اور ${ur} بھی ملتا ہے۔`,
  };
}

function nameAlone(match: Told, listed: string): { en: string; ur: string } {
  const { namesakes = 0 } = match;
  const many = namesakes > THRESHOLDS.commonName;
  const [about, aboutUr] = [rough(namesakes, 'en'), rough(namesakes, 'ur')];
  const en = many
    ? `The name is like that of ${listed}; about ${about} people bear it.`
    : `The name is like that of ${listed}.`;
  const ur = many
    ? `نام ${listed} کے نام سے ملتا ہے؛ تقریباً ${aboutUr} لوگوں کا یہی نام ہے۔`
    : `نام ${listed} کے نام سے ملتا ہے۔`;
  return isKept(match)
    ? { en: `${en} A name alone is no reason to act.`, ur: `${ur} صرف نام پر کوئی کارروائی نہیں ہوتی۔` }
    : {
        en: `${en} Alone, a name this common is not kept beside an account.`,
        ur: `${ur} اتنا عام نام، جب اس کے سوا کچھ نہ ملے، اکاؤنٹ کے ساتھ درج نہیں کیا جاتا۔`,
      };
}

const ROUGH = {
  en: new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }),
  ur: new Intl.NumberFormat('ur', { maximumSignificantDigits: 2 }),
};

/** An order of magnitude: two digits that count. */
function rough(value: number, locale: keyof typeof ROUGH): string {
  return ROUGH[locale].format(value);
}
