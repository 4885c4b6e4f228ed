import { RESTRICTING_KINDS } from '@breakwater/contracts/law';
import { holdsIn } from '../../conflict/jurisdictions.ts';
import type { OrderContext } from '../check-context.ts';
import { type Finding, failed, passed, unknown } from './finding.ts';

/** A test that holds under every law, and where nobody knows the law. */
export type StandingTest = (context: OrderContext) => Finding;

/**
 * Whose law an order meets. What the home state forbids is not done by default; content is never given to an authority of
 * another state by default; where nobody knows the law or the home, nobody can say it and a lawyer looks.
 */
export const conflictOfLaw: StandingTest = ({ conflict, country, pack }) => {
  const { relation, kind, dataCategories, blocks, unknown: gaps } = conflict;
  const asksContent = kind === 'disclose' && dataCategories.includes('content');
  const standing = blocks.filter(({ lifted }) => lifted === undefined);
  if (gaps.includes('law'))
    return unknown(
      'No law pack knows the law that it rests on.',
      'جس قانون پر یہ مبنی ہے وہ کسی قانونی پیک میں نہیں۔',
    );
  if (country === undefined)
    return unknown('It is not known of which state the authority is.', 'معلوم نہیں کہ ادارہ کس ریاست کا ہے۔');
  if (relation === 'unknown') {
    const isOwn = pack !== undefined && holdsIn(pack.pack.jurisdiction, country);
    return isOwn && !asksContent
      ? passed(
          'It is an order of a state of this law; nobody said where the platform is at home: say it in the settings of the desk.',
          'حکم اسی قانون کی ریاست کا ہے؛ پلیٹ فارم کا وطن درج نہیں: ڈیسک کی ترتیبات میں درج کریں۔',
        )
      : unknown(
          'Nobody said where the platform is at home, so nobody can say whose law binds it.',
          'پلیٹ فارم کا وطن درج نہیں، اس لیے نہیں کہا جا سکتا کہ کس کا قانون لاگو ہے۔',
        );
  }
  const named = {
    en: standing.map(({ label, art }) => `${label.en} (${art})`).join('; '),
    ur: standing.map(({ label, art }) => `${label.ur} (${art})`).join('؛ '),
  };
  if (relation !== 'foreign')
    return standing.length === 0
      ? passed('The authority is of the home state.', 'ادارہ وطن کی ریاست کا ہے۔')
      : unknown(
          `The law where the data are stands against it: ${named.en}.`,
          `جہاں معلومات رکھی ہیں وہاں کا قانون اس کے خلاف ہے: ${named.ur}۔`,
        );
  if (standing.length > 0)
    return failed(
      `The law of the home state forbids it for an authority of another state: ${named.en}.`,
      `وطن کا قانون کسی دوسری ریاست کے ادارے کے لیے اس سے منع کرتا ہے: ${named.ur}۔`,
    );
  if (asksContent)
    return failed(
      'It is an order of another state for content: that is given by the ways that the card names, not on the order.',
      'یہ دوسری ریاست کا مواد طلب کرنے والا حکم ہے: یہ کارڈ میں درج راستوں سے دیا جاتا ہے، حکم پر نہیں۔',
    );
  if (conflict.binds !== 'both')
    return failed(
      'The service is not offered where the law of this order holds, so that it does not bind the platform.',
      'جہاں اس حکم کا قانون نافذ ہے وہاں سروس پیش نہیں کی جاتی، اس لیے یہ پلیٹ فارم کا پابند نہیں کرتا۔',
    );
  const restricts = kind !== undefined && RESTRICTING_KINDS.includes(kind);
  if (!restricts && gaps.includes('home-law'))
    return unknown(
      'No law pack knows what the law of the home state forbids for an authority of another state.',
      'کوئی قانونی پیک نہیں بتاتا کہ وطن کا قانون دوسری ریاست کے ادارے کے لیے کیا منع کرتا ہے۔',
    );
  return passed(
    restricts
      ? 'It is an order of another state whose law reaches the platform; its effect stays in that state.'
      : 'It is an order of another state whose law reaches the platform; nothing at home forbids it.',
    restricts
      ? 'یہ دوسری ریاست کا حکم ہے جس کا قانون پلیٹ فارم تک پہنچتا ہے؛ اس کا اثر اسی ریاست تک رہتا ہے۔'
      : 'یہ دوسری ریاست کا حکم ہے جس کا قانون پلیٹ فارم تک پہنچتا ہے؛ وطن میں کچھ اس سے منع نہیں کرتا۔',
  );
};
