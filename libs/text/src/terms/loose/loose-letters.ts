import { latinTwin } from '../../normalize/look-alikes.ts';

/** Scripts in which disguised names are read. */
export const TARGETS = ['Latin', 'Arabic', 'Cyrillic', 'Devanagari', 'Bengali'] as const;
export type Target = (typeof TARGETS)[number];

/**
 * What people put for a letter of each script, by sound or by shape: `key:letters`, the key one or two normalised units;
 * `-` is a letter that may be left out. Larger than the tables of strict reading: a mark alone does nothing.
 */
const TABLES: Readonly<Record<Target, string>> = {
  Latin:
    '0:o 1:il 2:zaq 3:ea 4:a 5:s 6:gb 7:th 8:bg 9:gqs @:a $:s !:il |:il +:t €:e £:l ¢:c ¥:y (:c <:c [:c {:c #:h %:x ƅ:b ×:x ' +
    'є:e э:e и:nu я:r п:n г:r ш:w ц:u д:ad б:b ж:x ф:o ч:y л:n ь:b ъ:b σ:oc δ:d θ:o λ:a π:n φ:o ψ:y ξ:e',
  Arabic:
    '0:وه 1:الی 2:اءق 3:ع 4:عا 5:خس 6:ط 7:ح 8:غق 9:قصو @:اع- $:سش !:ای |:ال €:عی ؏:ع ' +
    'a:اعهی- b:ب c:کس d:دذضڈډ e:یےېێهع- f:ف g:گګغجق h:هحخ i:یےئې- j:جژ k:کقخ l:لڵ m:م n:نںڼ o:وۆع- p:پب q:قک r:رڕڑړ ' +
    's:سصثش t:تطٹټه u:وۆ- v:وڤ w:و x:خښ y:یئې z:زذظضژ sh:شښ kh:خ gh:غ ch:چ th:ثه dh:ذضظ zh:ژ ph:ف ts:څ dz:ځ ee:یې oo:وۆ',
  Cyrillic:
    '0:о 1:ли 3:зеэ 4:ча 6:б 7:т 8:в @:а $:с !:и |:ли €:е ' +
    'a:а b:бвь c:сцк d:д e:еэ f:ф g:г h:хн i:и j:жи k:к l:л m:м n:нпи o:о p:пр q:к r:ргя s:с t:т u:уи v:в w:шв x:х y:уиы z:з ' +
    'sh:шщ kh:х zh:ж ch:ч ts:ц yu:ю ya:я ye:е ia:я iu:ю',
  Devanagari:
    '0:ओो 1:इाि 3:एे 4:अ @:अआा- $:सश !:िईी ' +
    'a:अआा- b:बभ c:कच d:दडध e:एेै f:फ g:गघ h:ह i:इईिी j:जझ k:कख l:ल m:मं n:नणं o:ओो p:पफ q:क r:र s:सश t:तटथ u:उऊुू v:व w:व x:क y:य z:ज ' +
    'sh:शष kh:ख gh:घ ch:चछ th:थठ dh:धढ ph:फ bh:भ jh:झ',
  Bengali:
    '0:ওো 1:ইাল 3:এে 4:অ @:অআা- $:সশ !:িই ' +
    'a:অআা- b:বভ c:কচ d:দডধ e:এে f:ফ g:গঘ h:হ i:ইঈিী j:জযঝ k:কখ l:ল m:মং n:নণং o:ওো p:পফ q:ক r:র s:সশ t:তটথ u:উঊুূ v:ভ w:ও x:ক y:য z:জয ' +
    'sh:শষ kh:খ gh:ঘ ch:চছ th:থঠ dh:ধঢ ph:ফ bh:ভ jh:ঝ',
};
/** Latin letters for those of an acronym that stand apart in Arabic script: `ٹ۔ٹ۔پ`. */
const SPELLED =
  'ا:ai ب:b پ:p ت:t ٹ:t ث:s ج:j چ:c ح:h خ:k د:d ڈ:d ذ:z ر:r ز:z ژ:j س:s ش:s ص:s ض:z ط:t ظ:z ع:ai غ:g ف:f ق:q ک:kc گ:g ل:l م:m ن:n و:uwo ه:h ی:iy ے:iy';
/** Arabic letters that lost their dots; the first three are nothing else. */
const DOTLESS = 'ٮ:بتثپنی ڡ:ف ٯ:ق ں:ن ح:جخچ س:ش ص:ض ط:ظ ع:غ ر:زژ د:ذ';
const LAST_BMP = 0xffff;

/** Units that a written unit, or two of them, may stand for; 0 stands for nothing. */
export interface LooseLetters {
  readonly one: ReadonlyMap<number, readonly number[]>;
  readonly two: ReadonlyMap<number, readonly number[]>;
}

const tables = new Map<string, LooseLetters>();

/** The table of a script; `dotless` where Arabic letters are written without dots. */
export function looseLetters(target: Target, dotless = false): LooseLetters {
  return dotless && target === 'Arabic' ? tableOf('dotless') : tableOf(target);
}

/** The table of acronyms in Latin letters whose letters stand apart in Arabic script. */
export function spelledLetters(): LooseLetters {
  return tableOf('spelled');
}

function tableOf(id: Target | 'dotless' | 'spelled'): LooseLetters {
  const known = tables.get(id);
  if (known) return known;
  const list = id === 'spelled' ? SPELLED : id === 'dotless' ? `${TABLES.Arabic} ${DOTLESS}` : TABLES[id];
  const made = readTable(list);
  tables.set(id, made);
  return made;
}

function readTable(list: string): LooseLetters {
  const one = new Map<number, number[]>();
  const two = new Map<number, number[]>();
  for (const entry of list.split(' ')) {
    const [key = '', letters = ''] = entry.split(/:(?=.)/u);
    const units = Array.from(letters, (letter) => (letter === '-' ? 0 : letter.charCodeAt(0)));
    if (key.length === 1) one.set(key.charCodeAt(0), units);
    else two.set(pairKey(key.charCodeAt(0), key.charCodeAt(1)), units);
  }
  return { one, two };
}

export function pairKey(first: number, second: number): number {
  return first * (LAST_BMP + 1) + second;
}

const twins = new Map<number, number>();

/** The Latin letter that a letter of a related script is drawn like, or -1. */
export function twinOf(code: number): number {
  const known = twins.get(code);
  if (known !== undefined) return known;
  const twin = latinTwin(String.fromCharCode(code))?.charCodeAt(0) ?? -1;
  twins.set(code, twin);
  return twin;
}
