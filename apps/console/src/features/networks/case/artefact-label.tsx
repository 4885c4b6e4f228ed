import type { NetworkArtefact } from '@breakwater/contracts/networks';
import { useT } from '../../../i18n/t.tsx';
import styles from '../networks.module.css';

/** What is shared: its kind and what it stands for. Addresses are written out, not linked: nobody is led there. */
export function ArtefactLabel({ artefact: { kind, label } }: ArtefactLabelProps) {
  const t = useT();
  return (
    <span className={styles.labelled}>
      <span className="dim">{t(`networks.artefact.${kind}`)}</span>
      {kind === 'text' ? (
        <q dir="auto" className={styles.quoted}>
          {label}
        </q>
      ) : (
        <bdi dir="auto" className={styles.quoted}>
          {label}
        </bdi>
      )}
    </span>
  );
}

interface ArtefactLabelProps {
  readonly artefact: Pick<NetworkArtefact, 'kind' | 'label'>;
}
