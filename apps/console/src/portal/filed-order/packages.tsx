import type { PortalOrder, PortalProduction } from '@breakwater/contracts/portal';
import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconDownload } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { queryClient } from '../../api/query-client.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { ScrollX } from '../../ui/scroll-x.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { ErrorText } from '../../ui/states.tsx';
import { Id, UserText } from '../../ui/user-text.tsx';
import styles from '../portal.module.css';
import { confirmReceipt, orderQuery } from '../queries.ts';
import { type Arrived, downloadPackage } from './download-package.ts';

/** What is handed over: downloaded once, opened with standard tools, confirmed by its hash. */
export function Packages({ order }: { readonly order: PortalOrder }) {
  const t = useT();
  return (
    <section className={styles.box}>
      <h2>{t('filed-order.packages')}</h2>
      {order.productions.map((production) => (
        <Package key={production.id} orderId={order.id} production={production} />
      ))}
    </section>
  );
}

function Package({ orderId, production }: PackageProps) {
  const t = useT();
  const formats = useFormats();
  const [arrived, setArrived] = useState<Arrived>();
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  async function download(): Promise<void> {
    setState({ busy: true });
    try {
      setArrived(await downloadPackage(orderId, production.id));
      setState({ busy: false });
    } catch (error) {
      setState({ busy: false, error });
    }
    await queryClient.invalidateQueries({ queryKey: orderQuery(orderId).queryKey });
  }
  const { receipt, downloadedAt, notBefore, expiresAt, note } = production;
  const isOpen = production.state === 'released' || (production.state === 'approved' && !notBefore);
  return (
    <div className={styles.stack}>
      <div className={styles.line}>
        <StateChip tone={receipt ? 'done' : 'info'}>
          {t(receipt ? 'filed-order.package.confirmed' : `filed-order.package.${production.state}`)}
        </StateChip>
        {production.bytes !== undefined && (
          <span className="dim">{t('filed-order.bytes', { bytes: formats.number(production.bytes) })}</span>
        )}
        {notBefore && production.state === 'blocked' && (
          <span>{t('filed-order.package.not-before', { time: formats.dateTime(notBefore) })}</span>
        )}
        {expiresAt && !downloadedAt && (
          <span>{t('filed-order.package.until', { time: formats.dateTime(expiresAt) })}</span>
        )}
        {downloadedAt && (
          <span>{t('filed-order.package.downloaded', { time: formats.dateTime(downloadedAt) })}</span>
        )}
      </div>
      {note && <UserText>{note}</UserText>}
      {production.sha256 && (
        <div>
          SHA-256: <Id>{production.sha256}</Id>
        </div>
      )}
      <div role="alert" className={styles.fault}>
        {state.error !== undefined && <ErrorText error={state.error} />}
      </div>
      {isOpen && !downloadedAt && !arrived && (
        <>
          <p className="prose">{t('filed-order.package.once')}</p>
          <div>
            <Button
              loading={state.busy}
              leftSection={<IconDownload size={15} aria-hidden="true" />}
              onClick={() => void download()}
            >
              {t('filed-order.package.download')}
            </Button>
          </div>
        </>
      )}
      {(arrived || downloadedAt) && <HowToOpen name={arrived?.name ?? 'package.tar.age'} />}
      {(arrived || downloadedAt) && !receipt && (
        <Confirm orderId={orderId} production={production} arrived={arrived} />
      )}
      {receipt && <p>{t('filed-order.package.receipt', { time: formats.dateTime(receipt.at) })}</p>}
    </div>
  );
}

function HowToOpen({ name }: { readonly name: string }) {
  const t = useT();
  return (
    <div className={styles.stack}>
      <h3>{t('filed-order.open')}</h3>
      <p className="prose">{t('filed-order.open.text')}</p>
      <ScrollX label={t('filed-order.open')} dir="ltr">
        <code className={styles.command}>
          {`sha256sum ${name}\nage --decrypt -i key.txt -o package.tar ${name}\ntar -xf package.tar\ncat manifest.json`}
        </code>
      </ScrollX>
    </div>
  );
}

function Confirm({ orderId, production, arrived }: PackageProps & { readonly arrived: Arrived | undefined }) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const sha256 = arrived?.sha256 ?? typed.trim().toLowerCase();
  const differs =
    arrived !== undefined && production.sha256 !== undefined && arrived.sha256 !== production.sha256;
  async function confirm(event: FormEvent): Promise<void> {
    event.preventDefault();
    setState({ busy: true });
    try {
      await confirmReceipt(orderId, production.id, sha256);
      setState({ busy: false });
    } catch (error) {
      setState({ busy: false, error });
    }
  }
  return (
    <form className={styles.stack} onSubmit={(event) => void confirm(event)}>
      {arrived ? (
        <p>
          {t(differs ? 'filed-order.differs' : 'filed-order.arrived')} <Id>{arrived.sha256}</Id>
        </p>
      ) : (
        <TextInput
          label={t('filed-order.hash')}
          description={t('filed-order.hash.help')}
          dir="ltr"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <div role="alert" className={styles.fault}>
        {state.error !== undefined && <ErrorText error={state.error} />}
      </div>
      <div>
        <Button
          type="submit"
          loading={state.busy}
          disabled={differs || !/^[0-9a-f]{64}$/.test(sha256)}
          leftSection={<IconCheck size={15} aria-hidden="true" />}
        >
          {t('filed-order.confirm')}
        </Button>
      </div>
    </form>
  );
}

interface PackageProps {
  readonly orderId: string;
  readonly production: PortalProduction;
}
