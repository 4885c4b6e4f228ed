import type { Production } from '@breakwater/contracts/disclosure';
import { Link } from '@tanstack/react-router';
import { useT } from '../../i18n/t.tsx';
import { Actor } from '../../ui/actor.tsx';
import styles from '../../ui/blocks.module.css';
import { Clock } from '../../ui/clock.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { Time } from '../../ui/time.tsx';
import { Id, UserText } from '../../ui/user-text.tsx';
import { VoidNotice } from '../../ui/void-notice.tsx';
import { ApproveBox } from './approve-box.tsx';
import { BreakGlassBox } from './break-glass-box.tsx';
import { GoesTo } from './goes-to.tsx';
import { LinkBox } from './link-box.tsx';
import { PreviewTable } from './preview-table.tsx';
import { ProductionChip } from './production-chip.tsx';
import { WithdrawButton } from './withdraw-button.tsx';

/** A package: what is in it, who prepared and approved it, and how far it has come. */
export function ProductionView({ production, linked = true }: ProductionViewProps) {
  const t = useT();
  const { state, preparedBy, preparedAt, approvedBy, approvedAt, lawyer, note, manifest, receipt } =
    production;
  const facts: readonly Fact[] = [
    {
      id: 'prepared',
      label: t('disclosure.prepared-by'),
      value: <Who id={preparedBy} at={preparedAt} />,
    },
    ...(approvedBy === undefined
      ? []
      : [
          {
            id: 'approved',
            label: t(lawyer ? 'disclosure.approved-by-lawyer' : 'disclosure.approved-by'),
            value: <Who id={approvedBy} at={approvedAt} />,
          },
        ]),
    ...(production.withdrawnBecause === undefined
      ? []
      : [
          {
            id: 'withdrawn',
            label: t('disclosure.withdrawn-because'),
            value: <UserText>{production.withdrawnBecause}</UserText>,
          },
        ]),
    ...(production.rejectedBecause === undefined
      ? []
      : [
          {
            id: 'rejected',
            label: t('disclosure.rejected-because'),
            value: <UserText>{production.rejectedBecause}</UserText>,
          },
        ]),
    ...(state === 'blocked' && production.notBefore !== undefined
      ? [
          {
            id: 'not-before',
            label: t('disclosure.not-before'),
            value: <Clock startedAt={preparedAt} dueAt={production.notBefore} />,
          },
        ]
      : []),
    ...(note === undefined
      ? []
      : [{ id: 'note', label: t('disclosure.note'), value: <UserText>{note}</UserText> }]),
    ...(manifest === undefined ? [] : [{ id: 'sha', label: 'SHA-256', value: <Id>{manifest.sha256}</Id> }]),
    ...(production.downloadedAt === undefined
      ? []
      : [
          {
            id: 'down',
            label: t('disclosure.downloaded'),
            value: <Time at={production.downloadedAt} full />,
          },
        ]),
    ...(receipt === undefined
      ? []
      : [
          {
            id: 'receipt',
            label: t('disclosure.receipt'),
            value: (
              <>
                <Time at={receipt.at} full /> · <bdi>{receipt.by}</bdi>
                {manifest !== undefined && (
                  <>
                    {' · '}
                    {t(
                      receipt.sha256 === manifest.sha256
                        ? 'disclosure.receipt.same'
                        : 'disclosure.receipt.other',
                    )}
                  </>
                )}
              </>
            ),
          },
        ]),
  ];
  return (
    <section className={styles.box} aria-label={t('disclosure.package')}>
      <p className={styles.line}>
        <strong>{t('disclosure.package')}</strong>
        <ProductionChip state={state} />
        {linked && (
          <Link to="/orders/$id" params={{ id: production.orderId }}>
            {t('disclosure.to-order')}
          </Link>
        )}
      </p>
      {production.voided && <VoidNotice voided={production.voided} what="package" />}
      {production.shown && <GoesTo shown={production.shown} />}
      <Facts facts={facts} />
      <PreviewTable preview={production.preview} empty={production.empty} />
      {manifest && <Files files={manifest.files} />}
      <BreakGlassBox production={production} />
      {state === 'prepared' && <ApproveBox production={production} />}
      <LinkBox production={production} />
      <WithdrawButton production={production} />
    </section>
  );
}

interface ProductionViewProps {
  readonly production: Production;
  /** Whether it leads to its order: not on the order itself. */
  readonly linked?: boolean;
}

function Who({ id, at }: { readonly id: string; readonly at: string | undefined }) {
  return (
    <>
      <Actor id={id} />
      {at !== undefined && (
        <>
          {' · '}
          <Time at={at} />
        </>
      )}
    </>
  );
}

function Files({ files }: { readonly files: NonNullable<Production['manifest']>['files'] }) {
  const t = useT();
  return (
    <details>
      <summary>{t('disclosure.files', { count: files.length })}</summary>
      <ul className={styles.effects}>
        {files.map(({ name, sha256, records }) => (
          <li key={name}>
            <Id>{name}</Id> · {t('disclosure.file.records', { count: records })} · <Id>{sha256}</Id>
          </li>
        ))}
      </ul>
    </details>
  );
}
