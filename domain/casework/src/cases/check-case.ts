import type { Addressee, CaseKind, NewCase } from '@breakwater/contracts/casework';
import { checkTexts } from '@breakwater/kernel';
import { CaseworkError } from '../casework-error.ts';
import type { CaseworkLaw } from '../ports.ts';
import type { CaseText } from '../store/cases.ts';

/** What a person wrote; what they left out may stand there as undefined. */
export type GivenCase = {
  readonly [Name in keyof Omit<NewCase, 'addresseeId'>]: NewCase[Name] | undefined;
} & Pick<NewCase, 'kind' | 'reference' | 'reason'>;

/**
 * What a person wrote of a case, as it is kept. Orders and notices to another installation go by the exchange, where both
 * sides hold the same: here they would be asked for twice.
 *
 * @throws CaseworkError 422 `case-invalid` that points at what is wrong, 409 `case-goes-by-exchange`
 */
export function checkCase(
  law: CaseworkLaw,
  addressee: Pick<Addressee, 'channels' | 'language'>,
  given: GivenCase,
): CaseText {
  const { kind, instrument, requestType, reference, reason, asked, emergency = false, dueAt } = given;
  checkTexts({ reference, reason, asked });
  checkWay(kind, addressee);
  checkBasis(law, kind, instrument, requestType);
  if (dueAt !== undefined && Number.isNaN(Date.parse(dueAt)))
    throw fault('/dueAt', 'This is no instant: write it like 2026-05-04T09:30:00Z.');
  return {
    kind,
    ...(instrument !== undefined && { instrument }),
    ...(requestType !== undefined && { requestType }),
    reference: reference.trim(),
    reason: reason.trim(),
    ...(asked !== undefined && asked.trim() !== '' && { asked: asked.trim() }),
    emergency,
    ...(dueAt !== undefined && { dueWish: dueAt }),
    language: given.language ?? addressee.language,
  };
}

function checkWay(kind: CaseKind, { channels }: Pick<Addressee, 'channels'>): void {
  if (kind === 'referral' || !channels.some((channel) => channel.kind === 'exchange')) return;
  throw new CaseworkError(
    'case-goes-by-exchange',
    'This addressee runs an installation of its own: issue the order by the exchange ("breakwater exchange issue"), where both sides hold the same.',
    409,
  );
}

function checkBasis(
  law: CaseworkLaw,
  kind: CaseKind,
  instrument: string | undefined,
  requestType: string | undefined,
): void {
  if (instrument === undefined && requestType === undefined) {
    if (kind === 'referral') return;
    throw fault(
      '/instrument',
      'An order or a notice rests on a law: name its pack and request type. See "breakwater law list".',
    );
  }
  if (instrument === undefined || !law.pack(instrument))
    throw fault('/instrument', 'No law pack with this id is in force: see "breakwater law list".');
  if (requestType === undefined || !law.requestType(instrument, requestType))
    throw fault('/requestType', 'The law pack has no such request type: see "breakwater law show".');
}

function fault(pointer: string, message: string): CaseworkError {
  return new CaseworkError('case-invalid', message, 422, { pointer });
}
