import type { Person } from '../people/person.ts';
import { Draws } from '../random/draws.ts';
import type { World } from '../world.ts';

/** Parts of ordinary first posts; mild on purpose, and mostly the same for many, as greetings are. */
const ENGLISH = {
  opening: [
    'Good morning everyone',
    'Salam friends',
    'Hello from {place}',
    'First post here',
    'New here',
    'What a day',
    'Hi all',
    'Finally joined',
  ],
  middle: [
    'hope you are all well',
    'the match last night was great',
    'looking for friends who like {love}',
    'it is so hot today',
    'exam week again',
    'anyone selling a used phone',
    'the power was out for hours',
    'sharing some pictures of the trip',
  ],
  closing: ['', 'see you', 'take care', 'follow back', 'let me know', 'God bless'],
};
const BY_LANGUAGE: Readonly<Record<string, typeof ENGLISH>> = {
  roman: {
    opening: [
      'Assalam o alaikum dosto',
      'Kaise ho sab',
      'Naya account hai',
      'Aaj ka din',
      'Salam',
      'Dosto suno',
    ],
    middle: [
      'match dekha kya',
      'bijli phir chali gayi',
      'mujhe {love} bohat pasand hai',
      'chai peene kaun chalega',
      'imtihan ki tayari ho rahi hai',
      'garmi bohat hai',
    ],
    closing: ['', 'khuda hafiz', 'dua mein yaad rakhna', 'follow karo', 'batao zaroor'],
  },
  urdu: {
    opening: ['السلام علیکم دوستو', 'صبح بخیر', 'نیا اکاؤنٹ ہے', 'آج کا دن', 'کیسے ہیں سب'],
    middle: [
      'میچ بہت اچھا تھا',
      'بجلی پھر چلی گئی',
      'چائے کا وقت ہے',
      'گرمی بہت ہے',
      'امتحان کی تیاری جاری ہے',
    ],
    closing: ['', 'خدا حافظ', 'دعاؤں میں یاد رکھیں', 'شکریہ'],
  },
  arabic: {
    opening: ['السلام عليكم', 'صباح الخير', 'حساب جديد', 'مساء النور', 'أهلا بالجميع'],
    middle: ['المباراة كانت رائعة', 'الجو حار اليوم', 'وقت القهوة', 'أبحث عن أصدقاء جدد', 'الامتحانات قريبة'],
    closing: ['', 'في أمان الله', 'شكرا', 'دعواتكم'],
  },
  german: {
    opening: ['Hallo zusammen', 'Moin', 'Guten Morgen', 'Neu hier', 'Servus'],
    middle: [
      'das Spiel gestern war gut',
      'heute regnet es schon wieder',
      'ich mag {love}',
      'die Bahn kommt nicht',
      'wer kommt aus {place}',
    ],
    closing: ['', 'bis bald', 'liebe Grüße', 'schönen Tag'],
  },
  french: {
    opening: ['Bonjour à tous', 'Salut', 'Nouveau compte', 'Coucou', 'Bonsoir'],
    middle: [
      'le match était super',
      'il pleut encore',
      "j'aime {love}",
      'le train est en retard',
      'qui vient de {place}',
    ],
    closing: ['', 'à bientôt', 'bonne journée', 'merci'],
  },
};
const LOVES = ['cricket', 'football', 'poetry', 'chess', 'coffee', 'tea', 'cars', 'cats', 'books'];
const PLACES = ['the north', 'the coast', 'the old town', 'the village', 'downtown', 'the hills'];
const SLOGANS = [
  'Join the evening reading circle',
  'The old channel is gone, this is the new one',
  'Brothers, share this before it is taken down',
  'Listen to the new lesson',
  'They delete us, we come back',
  'Watch the new part',
];
const ENDS = ['', '!', '!!', '...', ' 🌹', ' ❤️', ' 🔥', '.'];

/** A post as a person writes it: habits of ending and case stay with whoever writes. */
export function ordinaryText(world: World, person: Person, draws: Draws): string {
  const words = BY_LANGUAGE[languageOf(world, person)] ?? ENGLISH;
  const text = [draws.pick(words.opening), draws.pick(words.middle), draws.pick(words.closing)]
    .filter((part) => part !== '')
    .join(', ')
    .replace('{love}', draws.pick(LOVES))
    .replace('{place}', draws.pick(PLACES));
  return styled(world, person, text, draws);
}

/** What a circle says again and again: one of its own phrases, with its channel's name and a writer's habits. */
export function circleText(world: World, person: Person, circle: number, draws: Draws): string {
  const own = new Draws(world.seed, 'circle-text', circle);
  const phrases = [own.pick(SLOGANS), own.pick(SLOGANS), own.pick(SLOGANS)];
  const channel = `channel ${own.hex(4)}`;
  const middle = draws.chance(0.4) ? `, ${draws.pick(ENGLISH.closing) || 'pass it on'}` : '';
  return styled(world, person, `${draws.pick(phrases)} (${channel})${middle}`, draws);
}

function styled({ seed }: World, { number }: Person, text: string, draws: Draws): string {
  const habits = new Draws(seed, 'writing', number);
  const lower = habits.chance(0.35);
  const end = draws.chance(0.7) ? habits.pick(ENDS) : draws.pick(ENDS);
  return `${lower ? text.toLowerCase() : text}${end}`;
}

function languageOf({ seed }: World, { ownScript, place, number }: Person): string {
  const { code, population } = place.country;
  if (population === 'arab') return ownScript ? 'arabic' : 'english';
  if (population === 'pk' && ownScript) return 'urdu';
  if (population === 'pk') return new Draws(seed, 'roman-urdu', number).chance(0.6) ? 'roman' : 'english';
  return { DE: 'german', FR: 'french' }[code] ?? 'english';
}
