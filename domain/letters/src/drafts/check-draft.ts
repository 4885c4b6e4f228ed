import {
  checkLetterText,
  type LetterRoute,
  type LetterSettings,
  type LetterValues,
} from '@breakwater/contracts/letters';
import { checkTexts, isId, isMailAddress } from '@breakwater/kernel';
import { LetterError } from '../letter-error.ts';
import { isZone } from '../sheet/tell-values.ts';
import type { StoredLetter } from '../stored-letter.ts';

type Draft = Pick<StoredLetter, 'subject' | 'paragraphs' | 'values' | 'items' | 'register' | 'aboutKind'> & {
  readonly route?: LetterRoute | undefined;
};

/**
 * Checks what people write before it is kept. Throws LetterError 422 `letter-text-invalid`, `letter-register-unknown`,
 * `letter-signatory-unknown`, `letter-zone-unknown`, `letter-route-invalid`.
 */
export function checkDraft(draft: Draft, settings: LetterSettings): void {
  const { subject, paragraphs, values, items, register, route } = draft;
  checkTexts({
    paragraphs: [subject, ...paragraphs].join(),
    items: items.map(({ value, note = '' }) => value + note).join(),
  });
  checkTexts({ values: textsIn(values) });
  [subject, ...paragraphs].forEach((text, index) => {
    const [fault] = checkLetterText(text);
    if (fault !== undefined)
      throw new LetterError('letter-text-invalid', `${fault}.`, 422, {
        pointer: index === 0 ? '/subject' : `/paragraphs/${index - 1}`,
      });
  });
  if (!settings.registers.some(({ id }) => id === register))
    throw new LetterError('letter-register-unknown', 'The settings of letters have no such register.', 422, {
      pointer: '/register',
    });
  checkValues(values, settings);
  if (route) checkRoute(route, draft.aboutKind);
}

function checkValues({ signatory, dueAt }: LetterValues, { signatories }: LetterSettings): void {
  if (signatory !== undefined && !signatories.some(({ id }) => id === signatory))
    throw new LetterError(
      'letter-signatory-unknown',
      'The settings of letters have no such signatory.',
      422,
      {
        pointer: '/values/signatory',
      },
    );
  if (dueAt && !isZone(dueAt.zone))
    throw new LetterError(
      'letter-zone-unknown',
      'This is no IANA time zone: expected e.g. Asia/Karachi.',
      422,
      {
        pointer: '/values/dueAt/zone',
      },
    );
}

function checkRoute(route: LetterRoute, aboutKind: StoredLetter['aboutKind']): void {
  const fault = faultOfRoute(route, aboutKind);
  if (fault !== undefined) throw new LetterError('letter-route-invalid', fault, 422, { pointer: '/route' });
}

function faultOfRoute(
  { channel, to }: LetterRoute,
  aboutKind: StoredLetter['aboutKind'],
): string | undefined {
  switch (channel) {
    case 'mail':
      return to !== undefined && isMailAddress(to) ? undefined : 'A letter by mail goes to one mail address.';
    case 'exchange':
      return to !== undefined && isId(to)
        ? undefined
        : 'A letter by the exchange goes to a peer: give its id.';
    case 'desk':
      return aboutKind === 'order' ? undefined : 'Only a letter about an order goes by the desk.';
    case 'post':
    case 'portal':
      return undefined;
    default:
      return channel satisfies never;
  }
}

function textsIn({ addressee, ...values }: LetterValues): string {
  const texts = Object.values(values).filter((value) => typeof value === 'string');
  return [...texts, addressee?.name ?? '', ...(addressee?.lines ?? [])].join();
}
