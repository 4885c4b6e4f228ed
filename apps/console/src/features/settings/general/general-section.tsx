import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';
import { QueryState } from '../../../ui/states.tsx';
import styles from '../settings.module.css';
import { GeneralForm } from './general-form.tsx';

const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => api.call('settings.get', { signal }),
});

/** What operators set for review and the public pages. */
export function GeneralSection() {
  const settings = useQuery(settingsQuery);
  return (
    <div className={styles.column}>
      <QueryState query={settings}>{(data) => <GeneralForm settings={data} />}</QueryState>
    </div>
  );
}
