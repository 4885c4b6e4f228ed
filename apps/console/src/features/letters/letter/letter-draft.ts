import type {
  Letter,
  LetterChange,
  LetterChannel,
  LetterElement,
  LetterItem,
  LetterValues,
} from '@breakwater/contracts/letters';
import { deskMinutes, instantOf } from '../../../ui/desk-time.ts';

/** A letter as it stands in the fields: one text each. */
export interface LetterDraft {
  readonly addressee: string;
  /** Lines of the address. */
  readonly address: string;
  readonly signatory: string;
  readonly reference: string;
  readonly ground: string;
  readonly facts: string;
  readonly asked: string;
  readonly missing: string;
  readonly remedy: string;
  readonly nextStep: string;
  readonly dueAt: string;
  readonly zone: string;
  readonly amount: string;
  readonly currency: string;
  readonly subject: string;
  /** Paragraphs with an empty line between them. */
  readonly paragraphs: string;
  /** An item a line; behind ` | ` a remark. */
  readonly items: string;
  readonly channel: LetterChannel | '';
  readonly to: string;
  readonly asCorrespondence: boolean;
}

const BETWEEN = ' | ';

/** What stands in the fields at first. */
export function draftOf(letter: Letter, zone: string): LetterDraft {
  const { values, subjectText, paragraphs, items, route, asCorrespondence } = letter;
  const { addressee, dueAt, amount } = values;
  return {
    addressee: addressee?.name ?? '',
    address: (addressee?.lines ?? []).join('\n'),
    signatory: values.signatory ?? '',
    reference: values.reference ?? '',
    ground: values.ground ?? '',
    facts: values.facts ?? '',
    asked: values.asked ?? '',
    missing: values.missing ?? '',
    remedy: values.remedy ?? '',
    nextStep: values.nextStep ?? '',
    dueAt: deskMinutes(dueAt?.at),
    zone: dueAt?.zone ?? zone,
    amount: amount?.amount ?? '',
    currency: amount?.currency ?? '',
    subject: subjectText,
    paragraphs: paragraphs.join('\n\n'),
    items: items
      .map(({ value, note }) => (note === undefined ? value : `${value}${BETWEEN}${note}`))
      .join('\n'),
    channel: route?.channel ?? '',
    to: route?.to ?? '',
    asCorrespondence,
  };
}

/**
 * What a draft says as a change of its letter; what is empty is left out.
 *
 * @example
 * ```ts
 * readItems('https://a.example/1 | video\n\n @b ') // => [{ value: 'https://a.example/1', note: 'video' }, { value: '@b' }]
 * ```
 */
export function readItems(text: string): LetterItem[] {
  return linesOf(text).map((line) => {
    const at = line.lastIndexOf(BETWEEN);
    const [value, note] =
      at < 0 ? [line, ''] : [line.slice(0, at).trim(), line.slice(at + BETWEEN.length).trim()];
    return note === '' ? { value } : { value, note };
  });
}

export function changeOf(draft: LetterDraft): LetterChange {
  const { subject, paragraphs, items, channel, to, asCorrespondence } = draft;
  return {
    subject: subject.trim(),
    paragraphs: paragraphs
      .split(/\n[ \t]*\n/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    values: valuesOf(draft),
    items: readItems(items),
    asCorrespondence,
    ...(channel !== '' && { route: routeOf(channel, to) }),
  };
}

/** The way alone: of a letter that has left the house nothing else changes. */
export function routeOf(channel: LetterChannel, to: string): NonNullable<LetterChange['route']> {
  return { channel, ...(to.trim() !== '' && channel !== 'desk' && { to: to.trim() }) };
}

const TEXTS = [
  'signatory',
  'reference',
  'ground',
  'facts',
  'asked',
  'missing',
  'remedy',
  'nextStep',
] as const;

function valuesOf(draft: LetterDraft): LetterValues {
  const texts = TEXTS.map((name) => [name, draft[name].trim()]).filter(([, text]) => text !== '');
  const at = instantOf(draft.dueAt);
  const lines = linesOf(draft.address);
  return {
    ...(Object.fromEntries(texts) as Pick<LetterValues, (typeof TEXTS)[number]>),
    ...(draft.addressee.trim() !== '' && {
      addressee: { name: draft.addressee.trim(), ...(lines.length > 0 && { lines }) },
    }),
    ...(at !== undefined && { dueAt: { at, zone: draft.zone.trim() } }),
    ...(draft.amount.trim() !== '' && {
      amount: { amount: draft.amount.trim(), currency: draft.currency.trim().toUpperCase() },
    }),
  };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Elements that a letter names or requires: their fields are shown. */
export function elementsOf(
  { requires }: Pick<Letter, 'requires'>,
  { subject, paragraphs }: LetterDraft,
): Set<string> {
  const named = [...`${subject}\n${paragraphs}`.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return new Set<LetterElement | string>([...requires, ...named]);
}
