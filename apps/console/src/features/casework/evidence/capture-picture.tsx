import type { Capture } from '@breakwater/contracts/casework';
import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { Failure } from '../../../ui/states.tsx';
import { useActing } from '../../../ui/use-act.ts';
import { noteHardItem } from '../../review/job/content/hard-items.ts';
import { MediaTile } from '../../review/job/content/media-tile.tsx';
import { pictureOf } from './picture-of.ts';

/** Larger ones are downloaded. */
const MOST_SHOWN_BYTES = 30 * 1024 * 1024;

/** A capture that is a picture: nothing is loaded until it is asked for, which is on record; then grey and blurred. */
export function CapturePicture({ capture: { id, bytes, mediaType } }: { readonly capture: Capture }) {
  const t = useT();
  const { run, isActing, error } = useActing();
  const [shown, setShown] = useState<{ readonly url: string | undefined }>();
  useEffect(
    () => () => {
      if (shown?.url !== undefined) URL.revokeObjectURL(shown.url);
    },
    [shown],
  );
  if (!mediaType.startsWith('image/') || bytes > MOST_SHOWN_BYTES) return null;
  const load = async (): Promise<void> => {
    const answer = await api.respond('casework.openCapture', { params: { id } });
    const content = new Uint8Array(await answer.arrayBuffer());
    const type = pictureOf(content);
    noteHardItem(id);
    setShown({ url: type === undefined ? undefined : URL.createObjectURL(new Blob([content], { type })) });
  };
  if (shown === undefined)
    return (
      <div>
        <Button
          variant="default"
          leftSection={<IconEye size={14} />}
          loading={isActing}
          onClick={() => run(load)}
        >
          {t('casework.capture.look')}
        </Button>{' '}
        <span className="dim">{t('casework.capture.look.text')}</span>
        <Failure error={error} />
      </div>
    );
  if (shown.url === undefined) return <p className="dim">{t('casework.capture.no-picture')}</p>;
  return <MediaTile isAsked media={{ kind: 'image', url: shown.url }} />;
}
