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
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useStableKeys } from '../../../ui/use-stable-keys.ts';
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
  useStableKeys([
    ...(mayTrain
      ? [
          { keys: 'n', title: t('models.train'), run: () => setAsks('train') },
          { keys: 'e', title: t('models.evaluate'), run: () => setAsks('evaluate') },
        ]
      : []),
    ...(maySwitchOff && judges ? [{ keys: 'x', title: t('models.off'), run: () => setAsks('off') }] : []),
  ]);
  return (
    <>
      {mayTrain && (
        <>
          <Button
            variant="default"
            leftSection={<IconSchool size={14} />}
            rightSection={<KeyHint keys="n" />}
            onClick={() => setAsks('train')}
          >
            {t('models.train')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconTestPipe size={14} />}
            rightSection={<KeyHint keys="e" />}
            onClick={() => setAsks('evaluate')}
          >
            {t('models.evaluate')}
          </Button>
        </>
      )}
      {maySwitchOff && judges && (
        <Button
          color="red.8"
          leftSection={<IconPower size={14} />}
          rightSection={<KeyHint keys="x" />}
          onClick={() => setAsks('off')}
        >
          {t('models.off')}
        </Button>
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
