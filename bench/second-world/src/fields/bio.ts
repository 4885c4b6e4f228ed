import type { Person } from '../people/person.ts';
import { Draws } from '../random/draws.ts';
import type { World } from '../world.ts';

const WORK = [
  'Student',
  'Teacher',
  'Engineer',
  'Shopkeeper',
  'Driver',
  'Nurse',
  'Freelancer',
  'Designer',
  'Farmer',
  'Lawyer',
  'Accountant',
  'Cook',
];
const LOVES = [
  'cricket',
  'football',
  'poetry',
  'travel',
  'tea',
  'books',
  'photography',
  'old songs',
  'cars',
  'gardening',
  'chess',
  'history',
];
const CLOSING = [
  'Be kind.',
  'Alhamdulillah for everything',
  'Work hard, stay humble',
  'DM for work',
  'Here for the memes',
  'Just living',
  '',
];
const URDU = [
  'طالب علم',
  'شاعری کا شوق',
  'مسافر',
  'چائے اور کتابیں',
  'استاد',
  'کرکٹ کا دیوانہ',
  'خوش رہیں',
  'انجینئر',
];
const ARABIC = [
  'طالب',
  'محب للقهوة',
  'مهندس',
  'الحمد لله',
  'معلم',
  'عاشق السفر',
  'كرة القدم حياتي',
  'كن بخير',
];

/** What somebody says of himself: set phrases with a few own choices, as most are. */
export function bioOf({ seed }: World, person: Person, links: readonly string[]): string {
  const draws = new Draws(seed, 'bio', person.number);
  const link = links.length > 0 && draws.chance(0.3) ? ` ${links[0]}` : '';
  const words = person.place.country.population === 'pk' ? URDU : ARABIC;
  if (person.ownScript) return `${draws.pick(words)} | ${draws.pick(words)}${link}`;
  const born = 1970 + draws.below(38);
  const said = draws.pick([
    `${draws.pick(WORK)} | ${draws.pick(LOVES)} & ${draws.pick(LOVES)}. ${draws.pick(CLOSING)}`,
    `${draws.pick(LOVES)} lover, ${born}`,
    `${draws.pick(WORK)}. ${draws.pick(CLOSING)}`,
    draws.pick(CLOSING) || draws.pick(WORK),
  ]);
  return `${said}${link}`.trim();
}

/** Pages that an account points to. */
export function profileLinksOf({ seed }: World, { number }: Person): string[] {
  const draws = new Draws(seed, 'profile-links', number);
  const name = draws.hex(8);
  const places = [
    `https://t.me/u${name}`,
    `https://chat.whatsapp.com/${draws.hex(22)}`,
    `https://video.example/@${name}`,
  ];
  const first = draws.below(places.length);
  const second = draws.chance(0.2) ? [places[(first + 1) % places.length] ?? ''] : [];
  return [places[first] ?? '', ...second];
}
