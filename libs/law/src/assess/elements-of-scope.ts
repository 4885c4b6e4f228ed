import type { ElementId } from '@breakwater/contracts/law';
import type { OrderTarget } from '@breakwater/contracts/orders';
import { isCountry } from '../packs/jurisdiction.ts';
import type { CheckContext } from './check-context.ts';
import { isReadable } from './check-targets.ts';
import { type ElementProblem, invalid, missing } from './element-problem.ts';
import { rangeOf, readInstant } from './time-range.ts';

type Check = (context: CheckContext) => ElementProblem[];

/** So many places are named; ten thousand bad lines are told by the first. */
const SHOWN = 20;

const unreadable = (targets: readonly OrderTarget[], wanted: (target: OrderTarget) => boolean) =>
  targets
    .flatMap((target, index) => {
      if (!wanted(target) || isReadable(target)) return [];
      if (target.value.trim() === '')
        return invalid(
          `/targets/${index}/value`,
          'The line names nothing: a value is missing.',
          'اس سطر میں کچھ درج نہیں: قدر موجود نہیں۔',
        );
      return invalid(
        `/targets/${index}/value`,
        `This is no ${target.kind} that can be found; write it out whole.`,
        `یہ قابلِ تلاش ${target.kind} نہیں؛ اسے پورا لکھیں۔`,
      );
    })
    .slice(0, SHOWN);

const isLocation = ({ kind }: OrderTarget) => kind === 'url' || kind === 'content';

const exactLocations: Check = ({ form: { targets } }) => {
  if (!targets.some(isLocation)) return missing('/targets');
  return unreadable(targets, isLocation);
};

const identifiers: Check = ({ form: { targets } }) => {
  if (!targets.some(({ kind }) => kind !== 'other')) return missing('/targets');
  return unreadable(targets, () => true);
};

const timeRange: Check = ({ form }) => {
  const places: [string, OrderTarget | undefined][] =
    form.targets.length === 0
      ? [['', undefined]]
      : form.targets.map((target, index) => [`/targets/${index}`, target]);
  const problems = places.flatMap(([at, target]) => {
    const { from, to } = rangeOf(form, target);
    const own = target?.from !== undefined || target?.to !== undefined;
    const pointer = own ? at : '';
    if (from === undefined) return missing(`${pointer}/from`);
    if (to === undefined) return missing(`${pointer}/to`);
    if (to >= from) return [];
    return invalid(
      `${pointer}/to`,
      'The time range ends before it begins.',
      'مدت اپنے آغاز سے پہلے ختم ہوتی ہے۔',
    );
  });
  const seen = new Set<string>();
  return problems.filter(({ pointer = '' }) => !seen.has(pointer) && seen.add(pointer)).slice(0, SHOWN);
};

const dataCategories: Check = ({ form }) =>
  (form.dataCategories ?? []).length > 0 ? [] : missing('/dataCategories');

const territorialScope: Check = ({ form }) => {
  const named = form.territories ?? [];
  if (named.length === 0) return form.worldwide === true ? [] : missing('/territories');
  return named
    .flatMap((code, index) =>
      isCountry(code) || code === 'EU'
        ? []
        : invalid(`/territories/${index}`, 'There is no such country.', 'ایسا کوئی ملک نہیں۔'),
    )
    .slice(0, SHOWN);
};

/** Clocks of two offices may differ by so much. */
const SKEW_MS = 5 * 60_000;

const issuedAt: Check = ({ form, facts }) => {
  if (form.issuedAt === undefined || form.issuedAt.trim() === '') return missing('/issuedAt');
  const at = readInstant(form.issuedAt);
  if (at === undefined) return invalid('/issuedAt', 'This is no date.', 'یہ کوئی تاریخ نہیں۔');
  if (at <= facts.receivedAt + SKEW_MS) return [];
  return invalid(
    '/issuedAt',
    'The order is dated later than it was received.',
    'حکم کی تاریخ اس کے موصول ہونے کے بعد کی ہے۔',
  );
};

/** Elements that say what of whom, where and since when. */
export const SCOPE_ELEMENTS: Partial<Record<ElementId, Check>> = {
  'exact-locations': exactLocations,
  identifiers,
  'time-range': timeRange,
  'data-categories': dataCategories,
  'territorial-scope': territorialScope,
  'issued-at': issuedAt,
};
