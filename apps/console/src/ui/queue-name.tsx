import { useQuery } from '@tanstack/react-query';
import { queuesQuery } from '../api/queues.ts';
import { currentLocale } from '../i18n/locale.ts';
import { Name } from './user-text.tsx';

/** What a queue is called in the language of the console; its id shows on pointing at it. */
export function QueueName({ id }: { readonly id: string }) {
  const queue = useQuery(queuesQuery).data?.queues.find((one) => one.id === id);
  return (
    <span title={id}>
      <Name>{queue?.title[currentLocale()] ?? id}</Name>
    </span>
  );
}
