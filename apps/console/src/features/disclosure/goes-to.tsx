import type { Production } from '@breakwater/contracts/disclosure';
import { useT } from '../../i18n/t.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Time } from '../../ui/time.tsx';
import { Id } from '../../ui/user-text.tsx';

/** What an approval binds beside the fields: to whom it goes, under which key, and when the user is told. */
export function GoesTo({ shown }: { readonly shown: NonNullable<Production['shown']> }) {
  const t = useT();
  const { authority, contact, recipient, fingerprint, told, telling = 'tell' } = shown;
  return (
    <Facts
      facts={[
        { id: 'to', label: t('disclosure.goes-to'), value: <bdi>{authority}</bdi> },
        ...(contact === undefined
          ? []
          : [{ id: 'contact', label: t('disclosure.goes-to.contact'), value: <bdi>{contact}</bdi> }]),
        {
          id: 'key',
          label: t('disclosure.goes-to.key'),
          value: (
            <>
              <Id>{fingerprint}</Id> <Id>{recipient}</Id>
            </>
          ),
        },
        {
          id: 'told',
          label: t('disclosure.goes-to.told'),
          value: told === undefined ? t(`disclosure.told.${telling}`) : <Time at={told} full />,
        },
      ]}
    />
  );
}
