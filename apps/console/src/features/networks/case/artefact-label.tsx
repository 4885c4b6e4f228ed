import type { NetworkArtefact } from '@breakwater/contracts/networks';
import { useT } from '../../../i18n/t.tsx';
import { usePartWords } from '../../../i18n/word-of.ts';
import styles from '../networks.module.css';

/** What is shared: its kind and what it stands for. Addresses are written out, not linked: nobody is led there. */
export function ArtefactLabel({ artefact: { kind, label } }: ArtefactLabelProps) {
  const t = useT();
  return (
    <span className={styles.labelled}>
      <span className="dim">{t(`networks.artefact.${kind}`)}</span>
      <Shared kind={kind} label={label} />
    </span>
  );
}

function Shared({ kind, label }: ArtefactLabelProps['artefact']) {
  const wordOf = usePartWords('gate');
  switch (kind) {
    case 'text':
      return (
        <q dir="auto" className={styles.quoted}>
          {label}
        </q>
      );
    case 'token':
      return <span className={styles.quoted}>{wordOf('token', label)}</span>;
    // Its kind says it all.
    case 'mutual-follow':
      return null;
    default:
      return (
        <bdi dir="auto" className={styles.quoted}>
          {label}
        </bdi>
      );
  }
}

interface ArtefactLabelProps {
  readonly artefact: Pick<NetworkArtefact, 'kind' | 'label'>;
}
