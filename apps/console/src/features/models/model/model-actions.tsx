import { addressOf } from '@breakwater/client';
import type { ModelDetail, ModelVersion } from '@breakwater/contracts/models';
import { Button, Menu } from '@mantine/core';
import {
  IconArchive,
  IconDotsVertical,
  IconDownload,
  IconPower,
  IconSchool,
  IconTestPipe,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { KeyButton } from '../../../ui/key-button.tsx';
import { EvaluateDialog } from '../train/evaluate-dialog.tsx';
import { TrainDialog } from '../train/train-dialog.tsx';
import { RetireDialog } from './retire-dialog.tsx';
import { SwitchOffDialog } from './switch-off-dialog.tsx';

type Asked = 'train' | 'evaluate' | 'off' | 'retire';

/** What can be done with a model and the version that is looked at, each with its key. */
export function ModelActions({ model, version }: ModelActionsProps) {
  const t = useT();
  const may = useMay();
  const [asks, setAsks] = useState<Asked>();
  const close = (): void => setAsks(undefined);
  const mayTrain = may('models.train');
  const maySwitchOff = may('models.switch-off');
  const judges = model.live !== undefined || model.shadow !== undefined;
  return (
    <>
      {mayTrain && (
        <>
          <KeyButton
            keys="n"
            variant="default"
            icon={IconSchool}
            title={t('models.train')}
            onClick={() => setAsks('train')}
          />
          <KeyButton
            keys="e"
            variant="default"
            icon={IconTestPipe}
            title={t('models.evaluate')}
            onClick={() => setAsks('evaluate')}
          />
        </>
      )}
      {maySwitchOff && judges && (
        <KeyButton
          keys="x"
          color="red.8"
          icon={IconPower}
          title={t('models.off')}
          onClick={() => setAsks('off')}
        />
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDotsVertical size={14} />}>
            {t('models.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component="a"
            href={addressOf('models.file', { params: { id: model.id, version: version.version } }).path}
            download
            leftSection={<IconDownload size={14} />}
          >
            {t('models.export', { version: version.version })}
          </Menu.Item>
          {maySwitchOff && version.mode !== 'retired' && (
            <Menu.Item leftSection={<IconArchive size={14} />} onClick={() => setAsks('retire')}>
              {t('models.retire', { version: version.version })}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asks === 'train' && <TrainDialog model={model} onClose={close} />}
      {asks === 'evaluate' && <EvaluateDialog version={version} onClose={close} />}
      {asks === 'off' && <SwitchOffDialog model={model} onClose={close} />}
      {asks === 'retire' && <RetireDialog version={version} onClose={close} />}
    </>
  );
}

interface ModelActionsProps {
  readonly model: ModelDetail;
  readonly version: ModelVersion;
}
