import { addressOf } from '@breakwater/client';
import type { Capture, CaseworkCase } from '@breakwater/contracts/casework';
import { Button } from '@mantine/core';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import blocks from '../../../ui/blocks.module.css';
import { Facts } from '../../../ui/facts.tsx';
import { Failure } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct, useActing } from '../../../ui/use-act.ts';
import { Id } from '../../../ui/user-text.tsx';
import { CaptureChip } from '../case-chips.tsx';
import styles from '../casework.module.css';
import { CapturePicture } from './capture-picture.tsx';
import { DestructionBox } from './destruction-box.tsx';
import { LinkButton } from './link-button.tsx';

/** A capture: what it is said to be, what proves it, and what can be done with it. */
export function CaptureView({ one, capture }: { readonly one: CaseworkCase; readonly capture: Capture }) {
  const t = useT();
  const may = useMay();
  const act = useAct(['casework']);
  const { run, isActing, error } = useActing();
  const { id, state, sha256, bytes, mediaType, capturedAt, capturedBy, how, address, note } = capture;
  const { uploadedAt, uploadedBy, keepUntil, checkedAt, brokenAt, stamp, stampFault } = capture;
  const opens = state === 'sealed' && may('casework.evidence');
  const params = { id };
  return (
    <div className={blocks.stack}>
      {brokenAt !== undefined && (
        <p className={blocks.fault} role="alert">
          {t('casework.check.broken.text')} <Time full at={brokenAt} />
        </p>
      )}
      {opens && brokenAt === undefined && <CapturePicture capture={capture} />}
      <Facts
        facts={[
          { id: 'state', label: t('casework.column.state'), value: <CaptureChip capture={capture} /> },
          {
            id: 'sha',
            label: 'SHA-256',
            value:
              sha256 === undefined ? (
                '–'
              ) : (
                <span className={styles.wrap}>
                  <Id>{sha256}</Id>
                </span>
              ),
          },
          {
            id: 'size',
            label: t('casework.capture.size'),
            value: (
              <>
                {t('casework.bytes', { count: bytes })} <bdi className="dim">{mediaType}</bdi>
              </>
            ),
          },
          {
            id: 'captured',
            label: t('casework.capture.at'),
            value: (
              <>
                <Time full at={capturedAt} /> · <bdi>{capturedBy}</bdi>
              </>
            ),
          },
          { id: 'how', label: t('casework.capture.how'), value: <bdi>{how}</bdi> },
          ...(address === undefined
            ? []
            : [
                {
                  id: 'address',
                  label: t('casework.capture.address'),
                  value: <bdi className={`code ${styles.wrap}`}>{address}</bdi>,
                },
              ]),
          ...(note === undefined
            ? []
            : [{ id: 'note', label: t('casework.field.note'), value: <bdi>{note}</bdi> }]),
          {
            id: 'uploaded',
            label: t('casework.capture.uploaded'),
            value: (
              <>
                <Actor id={uploadedBy} /> · <Time at={uploadedAt} />
              </>
            ),
          },
          { id: 'keep', label: t('casework.capture.keep-until'), value: <Time full at={keepUntil} /> },
          {
            id: 'checked',
            label: t('casework.check.at'),
            value: checkedAt === undefined ? '–' : <Time at={checkedAt} />,
          },
          {
            id: 'stamp',
            label: t('casework.stamp'),
            value: stamp ? (
              <>
                <Time full at={stamp.time} /> <bdi className={`dim ${styles.wrap}`}>{stamp.service}</bdi>
              </>
            ) : (
              <bdi>{stampFault ?? t('casework.stamp.none')}</bdi>
            ),
          },
        ]}
      />
      <div className={blocks.line}>
        {opens && (
          <Button
            component="a"
            href={addressOf('casework.openCapture', { params }).path}
            download
            variant="default"
          >
            {t('casework.capture.download')}
          </Button>
        )}
        {(state === 'sealed' || state === 'over') && may('casework.evidence') && (
          <Button
            variant="default"
            loading={isActing}
            onClick={() =>
              run(() =>
                act('casework.checkCapture', ({ check }) => t(`casework.check.${check}.done`), { params }),
              )
            }
          >
            {t('casework.check')}
          </Button>
        )}
        {state === 'sealed' && !stamp && may('casework.evidence') && (
          <Button
            variant="default"
            loading={isActing}
            onClick={() => run(() => act('casework.stampCapture', t('casework.stamp.done'), { params }))}
          >
            {t('casework.stamp.ask')}
          </Button>
        )}
        {state !== 'destroyed' && may('casework.work') && <LinkButton one={one} capture={capture} />}
      </div>
      <Failure error={error} />
      <DestructionBox capture={capture} />
    </div>
  );
}
