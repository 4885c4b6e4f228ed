import type { Media } from '@breakwater/contracts';
import { Button } from '@mantine/core';
import { IconFile, IconMusic, IconPhoto, IconVideo, type TablerIcon } from '@tabler/icons-react';
import { useState } from 'react';
import { useWellness } from '../../../../api/session.ts';
import { useT } from '../../../../i18n/t.tsx';
import { noteHardItem } from './hard-items.ts';
import styles from './media-tile.module.css';

const ICONS: Readonly<Record<Media['kind'], TablerIcon>> = {
  image: IconPhoto,
  video: IconVideo,
  audio: IconMusic,
  document: IconFile,
};

/** A file of a post: nothing is fetched until it is asked for; then small, grey, blurred and mute, as the person set it. */
export function MediaTile({ media, isAsked = false }: MediaTileProps) {
  const t = useT();
  const wellness = useWellness();
  const [asked, setAsked] = useState(isAsked);
  const [clear, setClear] = useState(false);
  const [failed, setFailed] = useState(false);
  const { kind, url } = media;
  const Icon = ICONS[kind];
  const shown = asked && url !== undefined && !failed;
  return (
    <figure className={styles.tile}>
      {shown ? (
        <button
          type="button"
          className={styles.view}
          aria-pressed={clear}
          aria-label={t(clear ? 'job.media.soften' : 'job.media.clear')}
          data-grey={(wellness.greyscale && !clear) || undefined}
          data-blur={(wellness.blur && !clear) || undefined}
          data-large={clear || undefined}
          onClick={() => setClear(!clear)}
        >
          {kind === 'video' ? (
            <video src={url} muted={wellness.mute} onError={() => setFailed(true)} />
          ) : (
            <img
              src={url}
              alt={t(`job.media.${kind}`)}
              referrerPolicy="no-referrer"
              onError={() => setFailed(true)}
            />
          )}
        </button>
      ) : (
        <div className={styles.closed}>
          <Icon size={20} stroke={1.5} aria-hidden="true" />
          <span>{t(`job.media.${kind}`)}</span>
          {failed && <span className="dim">{t('job.media.failed')}</span>}
          {url === undefined && <span className="dim">{t('job.media.not-here')}</span>}
          {url !== undefined && !failed && (kind === 'image' || kind === 'video') && (
            <Button
              variant="default"
              size="compact-xs"
              onClick={() => {
                noteHardItem(url);
                setAsked(true);
              }}
            >
              {t('job.media.show')}
            </Button>
          )}
        </div>
      )}
    </figure>
  );
}

interface MediaTileProps {
  readonly media: Media;
  /** Where somebody asked for it before the tile stood there, and it was counted. */
  readonly isAsked?: boolean;
}
