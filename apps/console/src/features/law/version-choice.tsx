import type { LawPackView } from '@breakwater/contracts/law';
import { NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useT } from '../../i18n/t.tsx';
import styles from './law.module.css';
import type { LawSearch } from './law-search.ts';

const route = getRouteApi('/frame/law');

/** Which version is read, and which older one it is compared with. */
export function VersionChoice({ view, search }: { readonly view: LawPackView; readonly search: LawSearch }) {
  const t = useT();
  const navigate = route.useNavigate();
  const { version } = view;
  const others = view.versions.filter((one) => one !== version);
  return (
    <span className={styles.choice}>
      <NativeSelect
        size="xs"
        label={t('law.version')}
        value={version}
        data={[...view.versions]}
        onChange={({ currentTarget }) =>
          void navigate({ search: { ...search, version: currentTarget.value } })
        }
      />
      {others.length > 0 && (
        <NativeSelect
          size="xs"
          label={t('law.compare')}
          value={search.from ?? ''}
          data={[{ value: '', label: t('law.compare.none') }, ...others]}
          onChange={({ currentTarget: { value } }) => {
            const { from: _, ...rest } = search;
            void navigate({ search: value === '' ? rest : { ...rest, from: value } });
          }}
        />
      )}
    </span>
  );
}
