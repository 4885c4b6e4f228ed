import type { AuthorityKind } from '@breakwater/contracts/law';
import { Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useT } from '../../i18n/t.tsx';
import { asks, useFieldNotes } from './field-note.tsx';
import type { StepProps } from './step-props.ts';
import { TimeField } from './time-field.tsx';

/** The kinds in the order in which people meet them; the type makes sure that none is missing. */
const ORDER: Readonly<Record<AuthorityKind, number>> = {
  judge: 0,
  court: 1,
  prosecutor: 2,
  'law-enforcement': 3,
  administrative: 4,
  'telecom-regulator': 5,
  ministry: 6,
  'central-authority': 7,
};
const KINDS = (Object.keys(ORDER) as AuthorityKind[]).sort((a, b) => ORDER[a] - ORDER[b]);

/** What makes an order special: danger to a life, secrecy, and who else has to agree to it. */
export function SpecialStep({ draft, type, set }: StepProps) {
  const t = useT();
  const note = useFieldNotes(type);
  const { secrecy } = draft;
  return (
    <>
      <Switch
        label={t('filing.emergency')}
        description={t('filing.emergency.help')}
        checked={draft.emergency ?? false}
        onChange={(event) => set({ emergency: event.currentTarget.checked })}
      />
      {draft.emergency && (
        <Textarea
          required
          label={t('filing.emergency-reasons')}
          description={note('emergency-reasons')}
          maxLength={20_000}
          value={draft.emergencyReasons ?? ''}
          onChange={(event) => set({ emergencyReasons: event.currentTarget.value })}
        />
      )}
      <Switch
        label={t('filing.secrecy')}
        description={t('filing.secrecy.help')}
        checked={secrecy !== undefined}
        onChange={(event) => set({ secrecy: event.currentTarget.checked ? {} : undefined })}
      />
      {secrecy && (
        <>
          <TimeField
            label={t('filing.secrecy-until')}
            note={t('filing.secrecy-until.help')}
            value={secrecy.until}
            onChange={(until) => set({ secrecy: { ...secrecy, until } })}
          />
          <TextInput
            label={t('filing.secrecy-decision')}
            description={note('secrecy-decision')}
            maxLength={500}
            dir="auto"
            value={secrecy.decision ?? ''}
            onChange={(event) => set({ secrecy: { ...secrecy, decision: event.currentTarget.value } })}
          />
          <Textarea
            label={t('filing.secrecy-reasons')}
            maxLength={5_000}
            value={secrecy.reasons ?? ''}
            onChange={(event) => set({ secrecy: { ...secrecy, reasons: event.currentTarget.value } })}
          />
        </>
      )}
      {asks(type, 'validation') && (
        <>
          <TextInput
            label={t('filing.validation')}
            description={note('validation')}
            maxLength={500}
            dir="auto"
            value={draft.validation?.name ?? ''}
            onChange={(event) =>
              set({ validation: { ...draft.validation, name: event.currentTarget.value } })
            }
          />
          <Select
            label={t('filing.validation-kind')}
            value={draft.validation?.kind ?? null}
            onChange={(chosen) =>
              set({
                validation: {
                  ...draft.validation,
                  kind: KINDS.find((kind) => kind === chosen),
                },
              })
            }
            data={KINDS.map((kind) => ({ value: kind, label: t(`filing.kind.${kind}`) }))}
          />
        </>
      )}
      {asks(type, 'enforcing-authority') && (
        <TextInput
          label={t('filing.enforcing')}
          description={note('enforcing-authority')}
          maxLength={500}
          dir="auto"
          value={draft.enforcingAuthority ?? ''}
          onChange={(event) => set({ enforcingAuthority: event.currentTarget.value })}
        />
      )}
      <TimeField
        label={t('filing.due-at')}
        note={t('filing.due-at.help')}
        value={draft.dueAt}
        onChange={(dueAt) => set({ dueAt })}
      />
    </>
  );
}
