import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../api/session.ts';
import { useLocalText } from '../../i18n/local-text.ts';
import { packsQuery } from './queries.ts';

/** What an instrument is called in the language of now; its id where its pack cannot be read. */
export function useInstrumentName(): (id: string) => string {
  const may = useMay();
  const local = useLocalText();
  const packs = useQuery({ ...packsQuery, enabled: may('law.read') }).data;
  return (id) => {
    const title = packs?.find((pack) => pack.id === id)?.title;
    return title ? local(title) : id;
  };
}
