import { Select } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import { READY_KINDS, type Ready, reasonsOf } from './reply-reasons.ts';

/** A draft that the desk has ready, and which reason of the form it gives where the form has several. */
export interface Wanted {
  readonly ready: Ready;
  readonly reason?: string;
}

export function ReadyFields({ wanted, onChange }: ReadyFieldsProps) {
  const t = useT();
  const reasons = reasonsOf(wanted?.ready);
  const choose = (ready: Ready | undefined): void => {
    const [reason] = reasonsOf(ready);
    onChange(ready && { ready, ...(reason !== undefined && { reason }) });
  };
  return (
    <>
      <Select
        label={t('orders.letter.draft')}
        description={t('orders.letter.draft.text')}
        clearable
        data={READY_KINDS.map((value) => ({ value, label: t(`orders.ready.${value}`) }))}
        value={wanted?.ready ?? null}
        onChange={(value) => choose(READY_KINDS.find((one) => one === value))}
      />
      {wanted && reasons.length > 0 && (
        <Select
          label={t('orders.letter.reason')}
          description={t('orders.letter.reason.text')}
          allowDeselect={false}
          data={reasons.map((value) => ({ value, label: t(`orders.ready.${wanted.ready}.${value}`) }))}
          value={wanted.reason ?? null}
          onChange={(reason) => onChange({ ready: wanted.ready, ...(reason !== null && { reason }) })}
        />
      )}
    </>
  );
}

interface ReadyFieldsProps {
  readonly wanted: Wanted | undefined;
  readonly onChange: (wanted: Wanted | undefined) => void;
}
