import type { CaseKind, CaseworkCase, NewCase } from '@breakwater/contracts/casework';
import { deskMinutes, instantOf } from '../../../ui/desk-time.ts';

/** What stands in the fields of the dialog. */
export interface CaseDraft {
  readonly kind: CaseKind;
  readonly addresseeId: string;
  readonly instrument: string;
  readonly requestType: string;
  readonly reference: string;
  readonly reason: string;
  readonly asked: string;
  readonly dueAt: string;
  readonly language: string;
  readonly emergency: boolean;
}

/** A new case, or one that is changed. */
export function draftOf(one: CaseworkCase | undefined, addresseeId = ''): CaseDraft {
  return {
    kind: one?.kind ?? 'order',
    addresseeId: one?.addresseeId ?? addresseeId,
    instrument: one?.instrument ?? '',
    requestType: one?.requestType ?? '',
    reference: one?.reference ?? '',
    reason: one?.reason ?? '',
    asked: one?.asked ?? '',
    dueAt: deskMinutes(one?.dueAt),
    language: one?.language ?? '',
    emergency: one?.emergency ?? false,
  };
}

/**
 * A case from the fields; what was left empty is not said.
 *
 * @example
 * ```ts
 * const draft = { ...draftOf(undefined, 'a'), kind: 'referral', reference: ' R-1 ', reason: 'Please look.' };
 * readCase(draft) // => { kind: 'referral', addresseeId: 'a', reference: 'R-1', reason: 'Please look.', emergency: false }
 * ```
 */
export function readCase(draft: CaseDraft): NewCase {
  const { kind, addresseeId, reference, reason, emergency } = draft;
  const dueAt = instantOf(draft.dueAt);
  const said = Object.entries({
    instrument: draft.instrument.trim(),
    requestType: draft.requestType.trim(),
    asked: draft.asked.trim(),
    language: draft.language.trim(),
  }).filter(([, text]) => text !== '');
  return {
    kind,
    addresseeId,
    reference: reference.trim(),
    reason: reason.trim(),
    emergency,
    ...Object.fromEntries(said),
    ...(dueAt !== undefined && { dueAt }),
  };
}
