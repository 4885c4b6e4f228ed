import type { PortalOrder, PortalProduction } from '@breakwater/contracts/portal';
import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { ScrollX } from '../../ui/scroll-x.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { Failure } from '../../ui/states.tsx';
import { useActing, useDoing } from '../../ui/use-act.ts';
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
  const acting = useActing();
  const doing = useDoing(orderQuery(orderId).queryKey);
  const download = () =>
    doing(undefined, async () => setArrived(await downloadPackage(orderId, production.id)));
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
      <Failure error={acting.error} />
      {isOpen && !downloadedAt && !arrived && (
        <>
          <p className="prose">{t('filed-order.package.once')}</p>
          <div>
            <Button
              loading={acting.isActing}
              leftSection={<IconDownload size={15} aria-hidden="true" />}
              onClick={() => acting.run(download)}
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
  const hashOf = (typed: string): string => arrived?.sha256 ?? typed.trim().toLowerCase();
  const form = useForm({ typed: '' }, ({ typed }) => confirmReceipt(orderId, production.id, hashOf(typed)));
  const differs =
    arrived !== undefined && production.sha256 !== undefined && arrived.sha256 !== production.sha256;
  return (
    <form className={styles.stack} onSubmit={form.submit}>
      {arrived ? (
        <p>
          {t(differs ? 'filed-order.differs' : 'filed-order.arrived')} <Id>{arrived.sha256}</Id>
        </p>
      ) : (
        <TextInput
          label={t('filed-order.hash')}
          description={t('filed-order.hash.help')}
          dir="ltr"
          {...form.text('typed')}
        />
      )}
      <Failure error={form.error} />
      <div>
        <Button
          type="submit"
          loading={form.isSending}
          disabled={differs || !/^[0-9a-f]{64}$/.test(hashOf(form.draft.typed))}
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
