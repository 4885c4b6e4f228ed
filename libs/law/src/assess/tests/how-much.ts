import type { OrderTestId } from '@breakwater/contracts/law';
import type { NarrowedScope } from '@breakwater/contracts/orders';
import { EU_STATES, statesOf } from '../../packs/jurisdiction.ts';
import { isWildcard } from '../check-targets.ts';
import { rangeOf } from '../time-range.ts';
import { foundIn } from './demands.ts';
import { failed, type OrderTest, passed, unknown } from './finding.ts';

const DAY_MS = 86_400_000;

const identifiersNamed: OrderTest = ({ form: { targets } }) => {
  const kept = targets.filter((target) => !isWildcard(target) && target.value.trim() !== '');
  if (targets.length === 0)
    return failed(
      'It names no account, address or piece of content.',
      'اس میں کوئی اکاؤنٹ، پتہ یا مواد نامزد نہیں۔',
      { outcome: 'legal-review' },
    );
  if (kept.length === targets.length)
    return passed('Everything that it concerns is named.', 'جن سے متعلق ہے وہ سب نامزد ہیں۔');
  const en = `${targets.length - kept.length} of ${targets.length} targets stand for many: a wildcard, a whole site, everybody or a range.`;
  const ur = `${targets.length} میں سے ${targets.length - kept.length} اہداف بہت سوں پر حاوی ہیں: وائلڈ کارڈ، پوری سائٹ، سب لوگ یا ایک رینج۔`;
  return kept.length === 0
    ? failed(en, ur, { outcome: 'refuse' })
    : failed(en, ur, { narrowed: { targets: kept } });
};

const tooManyTargets: OrderTest = ({ form: { targets }, type }) => {
  const most = type.scope.maxTargets;
  if (most === undefined || targets.length <= most)
    return passed(`It names ${targets.length} targets.`, `اس میں ${targets.length} اہداف ہیں۔`);
  return failed(
    `It names ${targets.length} targets; more than ${most} are looked at by a lawyer.`,
    `اس میں ${targets.length} اہداف ہیں؛ ${most} سے زیادہ کو وکیل دیکھتا ہے۔`,
  );
};

const timeRange: OrderTest = ({ form, type, facts, reading }) => {
  const most = type.scope.maxDays;
  if (!type.scope.timeRange) return passed('No time range is needed.', 'مدت درکار نہیں۔');
  const targets = form.targets.length === 0 ? [undefined] : form.targets;
  const ranges = targets.map((target) => (target ? rangeOf(form, target) : rangeOf(form, undefined)));
  if (ranges.some(({ from, to }) => from === undefined || to === undefined || to < from))
    return unknown(
      'A time range is missing or cannot be read, so nobody can say how wide the order is.',
      'مدت موجود نہیں یا پڑھی نہیں جا سکتی، اس لیے حکم کی وسعت معلوم نہیں۔',
    );
  const from = Math.min(...ranges.map((range) => range.from ?? 0));
  const to = Math.max(...ranges.map((range) => range.to ?? 0));
  // A day of grace: an order that is issued today asks for data until tonight.
  const end = to > facts.receivedAt + DAY_MS ? facts.receivedAt : to;
  const timeless = reading && foundIn(reading, ['timeless']);
  if (timeless)
    return failed(
      `Its words go beyond its time range: ${timeless.en}.`,
      `اس کے الفاظ مدت سے آگے جاتے ہیں: ${timeless.ur}۔`,
      {
        narrowed: { from: new Date(from).toISOString(), to: new Date(end).toISOString() },
        passages: timeless.passages,
      },
    );
  const longest = Math.max(...ranges.map((range) => (range.to ?? 0) - (range.from ?? 0)));
  const isLong = most !== undefined && longest > most * DAY_MS;
  if (!isLong && end === to) return passed('The time range is bounded.', 'مدت محدود ہے۔');
  const start = isLong ? Math.max(from, end - (most ?? 0) * DAY_MS) : from;
  const cut: NarrowedScope = {
    from: new Date(Math.min(start, end)).toISOString(),
    to: new Date(end).toISOString(),
  };
  if (end !== to)
    return failed(
      'It asks for data that do not exist yet: its time range ends after it was received.',
      'یہ ایسی معلومات مانگتا ہے جو ابھی موجود نہیں: مدت وصولی کے بعد ختم ہوتی ہے۔',
      { narrowed: cut },
    );
  return failed(
    `It asks for ${Math.ceil(longest / DAY_MS)} days; ${most} are taken without more reasons.`,
    `یہ ${Math.ceil(longest / DAY_MS)} دن مانگتا ہے؛ مزید وجوہات کے بغیر ${most} دن لیے جاتے ہیں۔`,
    { narrowed: cut },
  );
};

const categoryWithinInstrument: OrderTest = ({ form, type, reading }) => {
  const asked = form.dataCategories ?? [];
  const contents = asked.includes('content') ? undefined : reading && foundIn(reading, ['contents']);
  if (contents)
    return failed(
      `Its words ask for more than its categories: ${contents.en}.`,
      `اس کے الفاظ اس کی درج اقسام سے زیادہ مانگتے ہیں: ${contents.ur}۔`,
      { narrowed: { dataCategories: asked }, passages: contents.passages },
    );
  const allowed = asked.filter((category) => type.scope.dataCategories.includes(category));
  if (allowed.length === asked.length)
    return passed('It asks for no more than the instrument gives.', 'یہ قانون کی حد سے زیادہ نہیں مانگتا۔');
  const en = `The instrument does not give: ${asked.filter((category) => !allowed.includes(category)).join(', ')}.`;
  const ur = `قانون یہ معلومات نہیں دیتا: ${asked.filter((category) => !allowed.includes(category)).join('، ')}۔`;
  return allowed.length > 0
    ? failed(en, ur, { narrowed: { dataCategories: allowed } })
    : failed(en, ur, { outcome: 'refuse' });
};

const globalEffect: OrderTest = ({ form, pack, type, reading }) => {
  const { territorial } = type.scope;
  const named = form.territories ?? [];
  if (territorial === 'global') return passed('The law has effect everywhere.', 'قانون ہر جگہ نافذ ہے۔');
  const own = territorial === 'union' ? [...EU_STATES] : [...statesOf(pack.pack.jurisdiction)];
  const within = (code: string) =>
    own.includes(code) || code === pack.pack.jurisdiction || (territorial === 'union' && code === 'EU');
  const wide = reading && foundIn(reading, ['worldwide']);
  if (form.worldwide !== true && named.every(within) && wide === undefined)
    return passed('Its effect stays where the law holds.', 'اس کا اثر قانون کی حدود میں رہتا ہے۔');
  const kept = named.filter(within);
  return failed(
    'It wants effect where its law does not hold.',
    'یہ وہاں بھی اثر چاہتا ہے جہاں اس کا قانون نافذ نہیں۔',
    {
      narrowed: { territories: kept.length > 0 ? kept : own },
      ...(wide === undefined ? {} : { passages: wide.passages }),
    },
  );
};

const secrecyWithoutEnd: OrderTest = ({ form: { secrecy }, facts, type }) => {
  if (secrecy === undefined) return passed('No secrecy is asked for.', 'رازداری کا مطالبہ نہیں۔');
  const until = secrecy.until === undefined ? Number.NaN : Date.parse(secrecy.until);
  if (Number.isNaN(until))
    return failed(
      'Secrecy is ordered without an end; the user is told unless a date forbids it until then.',
      'رازداری کا حکم بغیر اختتام کے ہے؛ جب تک کوئی تاریخ نہ ہو صارف کو بتایا جاتا ہے۔',
    );
  if (until <= facts.receivedAt)
    return failed('The secrecy is over already.', 'رازداری کی مدت پہلے ہی ختم ہو چکی ہے۔');
  const most = type.userNotice.maxDelay;
  if (most === undefined || until <= facts.receivedAt + longestDays(most) * DAY_MS)
    return passed('The secrecy has an end.', 'رازداری کا اختتام مقرر ہے۔');
  return failed(
    `The secrecy is longer than ${most}, which the law allows at a time.`,
    `رازداری ${most} سے طویل ہے جس کی قانون ایک بار میں اجازت دیتا ہے۔`,
  );
};

/** Days of a period at their longest, for a bound. */
function longestDays(period: string): number {
  const parts: Readonly<Record<string, number>> = { Y: 366, M: 31, W: 7, D: 1 };
  return [...period.replace(/T.*/, '').matchAll(/(\d+)([YMWD])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (parts[unit ?? ''] ?? 0),
    1,
  );
}

export const HOW_MUCH: Partial<Record<OrderTestId, OrderTest>> = {
  'identifiers-named': identifiersNamed,
  'too-many-targets': tooManyTargets,
  'time-range': timeRange,
  'category-within-instrument': categoryWithinInstrument,
  'global-effect': globalEffect,
  'secrecy-without-end': secrecyWithoutEnd,
};
