import type { OrderTestId } from '@breakwater/contracts/law';
import { RESTRICTING_KINDS } from '@breakwater/contracts/law';
import type { OrderTarget } from '@breakwater/contracts/orders';
import { AIMED, MAYBE_AIMED } from '../../terms/judge/aim-of-order.ts';
import type { DemandReading, Passage } from '../../terms/read-demands.ts';
import { SUBJECTS, type Subject } from '../../terms/subjects.ts';
import { type OrderContext, says } from '../check-context.ts';
import type { StandingTest } from './conflict-of-law.ts';
import { failed, passed, unknown } from './finding.ts';

const NAMES: Readonly<Record<Subject, readonly [string, string]>> = {
  decrypt: ['to break encryption', 'خفیہ کاری توڑنا'],
  live: ['to listen in live, or what is still to come', 'براہِ راست نگرانی یا آئندہ کی معلومات'],
  monitoring: ['to watch everybody', 'سب کی عمومی نگرانی'],
  access: ['to be let into systems or accounts', 'نظام یا اکاؤنٹ تک خود رسائی'],
  service: [
    'what is the service’s own: its code, its ranking, its staff',
    'سروس کی اپنی چیزیں: کوڈ، درجہ بندی، عملہ',
  ],
  followers: ['everybody around an account', 'کسی اکاؤنٹ کے تمام متعلقین'],
  keyword: ['everybody who used a word', 'کوئی لفظ استعمال کرنے والے سب لوگ'],
  place: ['everybody at a place', 'کسی جگہ موجود سب لوگ'],
  everybody: ['people whom it does not name', 'ایسے لوگ جنہیں نامزد نہیں کیا گیا'],
  contents: ['what was written or sent', 'جو لکھا یا بھیجا گیا'],
  timeless: ['data of any age', 'کسی بھی زمانے کی معلومات'],
  worldwide: ['effect everywhere', 'ہر جگہ اثر'],
};

/** Reasons of fewer words in which no act is found say too little to be sure of the rest. */
const FEW_WORDS = 16;

const NO_LISTS = unknown(
  'There are no word lists to read it with.',
  'پڑھنے کے لیے الفاظ کی فہرستیں موجود نہیں۔',
);

/** What of several subjects the words of an order ask for, and in which sentences. */
export function foundIn(
  reading: DemandReading,
  subjects: readonly Subject[],
): { readonly en: string; readonly ur: string; readonly passages: readonly Passage[] } | undefined {
  const found = subjects.filter((subject) => reading.asks.has(subject));
  if (found.length === 0) return undefined;
  return {
    en: found.map((subject) => NAMES[subject][0]).join(', '),
    ur: found.map((subject) => NAMES[subject][1]).join('، '),
    passages: found.flatMap((subject) => reading.asks.get(subject) ?? []),
  };
}

/** Fails where the words ask for one of these; unknown where a sentence asks for something that nobody could read. */
function demandTest(subjects: readonly Subject[]): StandingTest {
  return ({ reading }) => {
    if (reading === undefined) return NO_LISTS;
    const found = foundIn(reading, subjects);
    if (found) return failed(`It asks: ${found.en}.`, `مطالبہ: ${found.ur}۔`, { passages: found.passages });
    if (reading.unread.length > 0)
      return unknown(
        'It says something that could not be read as what an order may ask; a person reads it.',
        'اس میں کچھ ایسا ہے جسے جائز مطالبے کے طور پر نہیں پڑھا جا سکا؛ کوئی فرد پڑھے۔',
        { passages: reading.unread },
      );
    return passed('It asks for nothing of the kind.', 'ایسا کوئی مطالبہ نہیں۔');
  };
}

/**
 * Whether it asks the service about itself: it names no content and nobody, and decides nothing that could be challenged. A
 * warning, a penalty or a hearing is about content, though it is a report too.
 */
function asksForInformation({ form, type }: OrderContext): boolean {
  if (type?.kind !== 'report' || form.targets.some(({ kind }) => kind !== 'other')) return false;
  const has = (element: string) => type.elements.some(({ id }) => id === element);
  return has('reasons') && !has('redress') && !has('exact-locations');
}

/** What is the service’s own may be asked by who asks about the service. */
const doneToService = (context: OrderContext): readonly Subject[] =>
  asksForInformation(context)
    ? ['decrypt', 'live', 'monitoring', 'access']
    : ['decrypt', 'live', 'monitoring', 'access', 'service'];

/** Kinds of targets that name somebody, or one place of the service. */
const NAMED: readonly OrderTarget['kind'][] = ['account', 'handle', 'url', 'email', 'phone', 'ip'];

/** What a test of a pack looks at. Where the pack has no such test, this one does. */
const BY_TEST: Partial<Record<Subject, OrderTestId>> = {
  contents: 'category-within-instrument',
  timeless: 'time-range',
  worldwide: 'global-effect',
};

/** Subjects that no test of the pack looks at, of what its law does not give. */
function leftBy({ form, pack, type }: OrderContext): Subject[] {
  const listed =
    pack?.tests.filter(({ only }) => only === undefined || type === undefined || only.includes(type.id)) ??
    [];
  return SUBJECTS.filter((subject) => {
    const test = BY_TEST[subject];
    if (test === undefined || listed.some(({ id }) => id === test)) return false;
    return subject !== 'contents' || form.dataCategories?.includes('content') !== true;
  });
}

/** Data of a group, a word or a place are those of everybody in it: no account is named. */
const bulk: StandingTest = (context) => {
  const { form, type } = context;
  const found = demandTest(['followers', 'keyword', 'place', 'everybody', ...leftBy(context)])(context);
  const isForData = type?.kind === 'disclose' || type?.kind === 'preserve';
  if (found.result !== 'passed' || !isForData || form.targets.length === 0) return found;
  return form.targets.some(({ kind }) => NAMED.includes(kind))
    ? found
    : unknown(
        'It names no account: what it names may be a group, a word or a place, and many people stand behind it.',
        'اس میں کوئی اکاؤنٹ نامزد نہیں؛ جو نامزد ہے وہ کوئی گروپ، لفظ یا جگہ ہو سکتی ہے جس کے پیچھے بہت سے لوگ ہوں۔',
      );
};

/** What is said is looked at whatever ground is ticked: no box makes criticism a crime. */
const expression: StandingTest = (context) => {
  const { form, type, reading } = context;
  const ticked = (form.reasonsCategories ?? []).map((id) => id.trim().toLowerCase());
  const grounds = type?.reasonsCategories ?? [];
  const own = grounds.filter(({ id }) => ticked.includes(id));
  // A ground that reaches lawful speech beside one that does not, and words that tell of an act: it stands on the other one.
  const standsOnOther =
    own.some(({ review }) => review !== true) &&
    reading?.tellsOfAct === true &&
    reading.aimsAtSpeech < MAYBE_AIMED;
  if (own.some(({ review }) => review === true) && !standsOnOther)
    return failed(
      'It rests on a ground that reaches lawful speech.',
      'یہ ایسی بنیاد پر ہے جو جائز اظہار کو بھی چھوتی ہے۔',
    );
  if (reading === undefined) return NO_LISTS;
  if (asksForInformation(context))
    return passed(
      'It asks the service about itself; nothing that anybody said is concerned.',
      'یہ خود سروس کے بارے میں پوچھتا ہے؛ کسی کی کہی بات سے متعلق نہیں۔',
    );
  const { aimsAtSpeech, speech: passages } = reading;
  if (aimsAtSpeech >= AIMED)
    return failed(
      'Its own words are about criticism, satire, protest or the name of an office, whatever ground is ticked.',
      'خود حکم کے الفاظ تنقید، طنز، احتجاج یا کسی ادارے کی ساکھ سے متعلق ہیں، خواہ کوئی بھی بنیاد منتخب ہو۔',
      { passages },
    );
  const { reasons } = form;
  const isActless =
    type !== undefined && RESTRICTING_KINDS.includes(type.kind) && says(reasons) && !reading.tellsOfAct;
  // A ticked ground tells nothing of the content: only the words do.
  if (isActless && reasons.trim().split(/\s+/).length < FEW_WORDS)
    return unknown(
      'Its reasons tell of no act that a ground of the law covers; a person reads them.',
      'اس کی وجوہات میں ایسا کوئی فعل نہیں جس پر قانون کی کوئی بنیاد لاگو ہو؛ کوئی فرد پڑھے۔',
    );
  if (aimsAtSpeech >= MAYBE_AIMED)
    return unknown(
      'It may be aimed at opinion, protest or the press: what it tells of an act that the law covers does not outweigh that.',
      'ہو سکتا ہے یہ رائے، احتجاج یا صحافت کو نشانہ بناتا ہو: قانون کے تحت آنے والے فعل کا بیان اس پر بھاری نہیں۔',
      { passages },
    );
  return passed('Nothing shows that it aims at opinion.', 'ایسا کچھ نہیں جو رائے کو نشانہ بنانا ظاہر کرے۔');
};

const exemptMaterial: StandingTest = ({ reading }) => {
  if (reading === undefined) return NO_LISTS;
  return reading.exempt.length > 0
    ? failed(
        'Its own words say that the material is journalism, research, art, teaching or counter-speech.',
        'خود حکم کے الفاظ میں مواد صحافت، تحقیق، فن، تعلیم یا جوابی بیانیہ ہے۔',
        { passages: reading.exempt },
      )
    : passed(
        'Nothing in the order says that the material is exempt; who reads it looks.',
        'حکم میں ایسا کچھ نہیں کہ مواد مستثنیٰ ہو؛ پڑھنے والا جانچتا ہے۔',
      );
};

export const DEMANDS: Partial<Record<OrderTestId, StandingTest>> = {
  'bulk-or-reverse': bulk,
  'decryption-or-monitoring': (context) => demandTest(doneToService(context))(context),
  expression,
  'exempt-material': exemptMaterial,
};
