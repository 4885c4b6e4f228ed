import type { ScreeningSubject } from '@breakwater/contracts/screening';
import { seeded } from './seeded.ts';

/** What ordinary people say of themselves, in four languages. Invented. */
const BIOS = [
  'Father of two, tea before anything else. Views are my own.',
  'Photography, trains and bad puns | DM for prints',
  'Software developer in the day, baker at night. Opinions mine.',
  'Student of history at the public university. Reads more than posts.',
  'News, cricket and weather from our valley 🌧️ tips: news@valley-paper.example',
  'لاہور سے۔ چائے، کرکٹ اور کتابیں۔',
  'صحافی، مقامی خبریں اور موسم۔ آراء ذاتی ہیں۔',
  'استاد ہوں، بچوں کو ریاضی پڑھاتی ہوں 📚',
  'مهندس برمجيات، أحب القهوة وكرة القدم',
  'صفحة شخصية، الآراء تمثلني وحدي. أخبار وصور من المدينة',
  'عکاس طبیعت، عاشق کوه و سفر. نظرها شخصی است',
  'دانشجوی معماری، تهران. شعر و سینما',
] as const;
const SITES = ['https://linktr.example/me', 'https://blog.example/about'] as const;

/** Accounts as platforms have them: a handle made of the name, the name, mostly a bio, sometimes a link. The same each time. */
export function ordinaryProfiles(names: readonly string[]): ScreeningSubject[] {
  const random = seeded(11);
  const pick = <T>(items: readonly [T, ...T[]] | readonly T[]): T =>
    items[Math.floor(random() * items.length)] as T;
  return names.map((displayName, index) => {
    const words = displayName.toLowerCase().split(/\s+/);
    const number = Math.floor(random() * 99);
    const latin = words.filter((word) => /^[a-z]+$/.test(word));
    const stem = latin.length > 0 ? latin.join(pick(['', '_', '.'])) : `member${index}`;
    const handle = `${stem}${random() < 0.5 ? number : ''}`.slice(0, 30);
    return {
      type: 'account',
      handle,
      displayName,
      ...(random() < 0.8 && { bio: pick(BIOS) }),
      ...(random() < 0.2 && { links: [pick(SITES)] }),
    };
  });
}
