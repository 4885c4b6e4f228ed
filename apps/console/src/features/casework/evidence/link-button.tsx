import type { Capture, CaseworkCase } from '@breakwater/contracts/casework';
import { Button, MultiSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { itemsRead } from '../../../api/pages-of.ts';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { itemsQuery } from '../queries.ts';

interface LinkProps {
  readonly one: CaseworkCase;
  readonly capture: Capture;
}

/** Says which items a capture shows. */
export function LinkButton(props: LinkProps) {
  const t = useT();
  const [linking, setLinking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setLinking(true)}>
        {t('casework.capture.link')}
      </Button>
      {linking && <LinkDialog {...props} onClose={() => setLinking(false)} />}
    </>
  );
}

function LinkDialog({ one, capture, onClose }: LinkProps & { readonly onClose: () => void }) {
  const t = useT();
  const act = useAct(['casework']);
  const items = itemsRead(useInfiniteQuery(itemsQuery(one.id, undefined)).data);
  const form = useForm(
    () => ({ items: capture.items as readonly string[] }),
    (draft) =>
      act('casework.linkCapture', t('casework.changed'), {
        params: { id: capture.id },
        body: { items: [...draft.items] },
      }),
  );
  return (
    <FormDialog
      form={form}
      size="lg"
      title={t('casework.capture.items')}
      action={t('casework.save')}
      onClose={onClose}
    >
      <MultiSelect
        searchable
        data-autofocus
        label={t('casework.capture.items')}
        data={items.map(({ id, place, value }) => ({ value: id, label: `${place}. ${value}` }))}
        {...form.list('items')}
      />
    </FormDialog>
  );
}
