import {
  changeSome,
  countLetters,
  type Dice,
  type Disguise,
  type DisguisedName,
  isLetter,
  type NameScript,
} from './disguise.ts';

/** Latin letters for one letter of another script, as they sound. */
const SOUNDS: Readonly<Partial<Record<NameScript, string>>> = {
  Arabic:
    'اa بb پp تt ثth جj چch حh خkh دd ذdh رr زz سs شsh صs ضdh طt ظz عa غgh فf قq کk كk گg لl مm نn وo هh ہh یi يi ةh ےe ګg ښsh ڵl ڕr ێe ۆo',
  Cyrillic: 'аa бb вv гg дd еe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh эe юyu яya',
  Devanagari: 'अa आa इi उu कk खkh गg घgh चch जj टt तt दd नn पp बb मm यy रr लl वv शsh सs हh',
  Bengali: 'অa আa ইi উu কk খkh গg চch জj টt তt দd নn পp বb মm যy রr লl শsh সs হh',
};
const TABLES = new Map(
  Object.entries(SOUNDS).map(([script, list]) => [
    script,
    new Map(list.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)])),
  ]),
);

/** The marks of an Indic letter stay: `শা` becomes `shা`, or is left alone. */
function latinFor(script: NameScript) {
  return (letter: string): string | undefined => TABLES.get(script)?.get(letter);
}

/** Words that carry no meaning of their own in names. */
const JOINTS = new Set('e i o ul al el the of wa wal ud an as ash и у в ал аль اں ای ال و ئے द ए'.split(' '));
const wordsOf = (text: string): string[] =>
  text.split(/[\s\-‌]+/u).filter((word) => word !== '' && !JOINTS.has(word.toLowerCase()));

/** How a word begins, roughly and in every script: two spellings of one word begin alike. */
const BEGINNINGS =
  'aاأعآаअआঅআeiэиoоuуईইउউ lлلलল jجजজ tтطتतত hحهہхहহ bбبबব kқكکكкकকqق sسصсसসшشशশث mмمमম nнنनন dдدदদض fфفफফ rрرरর zзزظذ gгغگगগ xخхखখ pпپपপ wوвवও'
    .split(' ')
    .map((group) => new Set(group));
const beginsAlike = (left: string, right: string): boolean => {
  const [one = '', other = ''] = [left, right].map((word) =>
    word
      .toLowerCase()
      .replace(/^(?:al|ال|аль|आल|আল)[-\s]?/u, '')
      .slice(0, 1),
  );
  return BEGINNINGS.some((group) => group.has(one) && group.has(other));
};

/** Pairs of a word and how a peer spells the same word. */
function borrowable({ text, peers }: DisguisedName): [word: string, borrowed: string][] {
  const words = wordsOf(text);
  return peers.flatMap((peer) => {
    const others = wordsOf(peer);
    if (others.length !== words.length || !words.every((word, at) => beginsAlike(word, others[at] ?? '')))
      return [];
    return words.flatMap((word, at): [string, string][] =>
      countLetters(word) >= 3 ? [[word, others[at] ?? '']] : [],
    );
  });
}

/** Replaces one word of the name by the same word in the script of a peer. */
export function borrowWord(name: DisguisedName, dice: Dice): string {
  const pairs = borrowable(name);
  const [word, borrowed] = pairs[dice(Math.max(1, pairs.length))] ?? ['', ''];
  return word === '' ? name.text : name.text.replace(word, borrowed);
}

export function canBorrow(name: DisguisedName): boolean {
  return wordsOf(name.text).length >= 2 && borrowable(name).length > 0;
}

const isOfTable = ({ script, letters }: DisguisedName): boolean =>
  TABLES.has(script) &&
  letters.filter(isLetter).length >= 4 &&
  letters.filter((letter) => latinFor(script)(letter) !== undefined).length >= 2;

export const MIXED_SCRIPTS: readonly Disguise[] = [
  {
    id: 'Latin letters inside a word',
    class: 'other script',
    fits: isOfTable,
    write: ({ letters, script }, dice) => changeSome(letters, dice, 15, latinFor(script)),
  },
  { id: 'a word in another script', class: 'other script', fits: canBorrow, write: borrowWord },
];
