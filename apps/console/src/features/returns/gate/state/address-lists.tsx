import type { AddressClass, AddressList } from '@breakwater/contracts/returns';
import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../../api/session.ts';
import { useFormats } from '../../../../i18n/formats.ts';
import { useT } from '../../../../i18n/t.tsx';
import { Actor } from '../../../../ui/actor.tsx';
import { QueryState } from '../../../../ui/states.tsx';
import { Time } from '../../../../ui/time.tsx';
import styles from '../gate.module.css';
import { addressListsQuery } from '../queries.ts';
import { GiveAddressesDialog } from './give-addresses-dialog.tsx';

const CLASSES = ['vpn', 'tor', 'datacentre', 'mobile', 'shared'] as const satisfies AddressClass[];

/** Ranges of addresses of a kind, which the operator gives: what many people share says little of one of them. */
export function AddressLists() {
  const t = useT();
  const query = useQuery(addressListsQuery);
  return (
    <section className={styles.box} aria-labelledby="gate-addresses">
      <h2 id="gate-addresses">{t('gate.addresses')}</h2>
      <p className="prose dim">{t('gate.addresses.text')}</p>
      <QueryState query={query} rows={5}>
        {(lists) => <Lists lists={lists} />}
      </QueryState>
    </section>
  );
}

function Lists({ lists }: { readonly lists: readonly AddressList[] }) {
  const t = useT();
  const may = useMay();
  const formats = useFormats();
  const [giving, setGiving] = useState<AddressClass>();
  return (
    <>
      <table className={styles.table} aria-labelledby="gate-addresses">
        <thead>
          <tr>
            <th scope="col">{t('gate.addresses.class')}</th>
            <th scope="col" className={styles.number}>
              {t('gate.addresses.ranges')}
            </th>
            <th scope="col">{t('gate.addresses.given')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('gate.addresses.give')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {CLASSES.map((kind) => {
            const {
              ranges = 0,
              updatedAt,
              by,
              source,
              asOf,
              stale,
            } = lists.find((one) => one.class === kind) ?? {};
            return (
              <tr key={kind}>
                <th scope="row">{t(`gate.address.${kind}`)}</th>
                <td className={styles.number}>{formats.number(ranges)}</td>
                <td>
                  {updatedAt === undefined ? (
                    <span className="dim">{t('gate.addresses.never')}</span>
                  ) : (
                    <>
                      <Time at={updatedAt} />
                      {by !== undefined && (
                        <>
                          {' · '}
                          <Actor id={by} />
                        </>
                      )}
                    </>
                  )}
                  {asOf !== undefined && (
                    <div className="dim" title={source}>
                      {t('gate.addresses.as-of')} <Time at={asOf} />
                    </div>
                  )}
                  {stale === true && <div>{t('gate.addresses.stale')}</div>}
                </td>
                <td>
                  {may('gate.manage') && (
                    <Button
                      variant="default"
                      size="compact-xs"
                      leftSection={<IconUpload size={12} />}
                      onClick={() => setGiving(kind)}
                    >
                      {t('gate.addresses.give')}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {giving && <GiveAddressesDialog kind={giving} onClose={() => setGiving(undefined)} />}
    </>
  );
}
