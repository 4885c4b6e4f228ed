import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { readAnew } from './read-anew.ts';

it('a first answer that was made before what was done is not taken for the new one', async () => {
  const client = new QueryClient();
  const answers: ((notices: string[]) => void)[] = [];
  const shown = new QueryObserver(client, {
    queryKey: ['notices'],
    queryFn: () => new Promise<string[]>((answer) => answers.push(answer)),
  });
  const leave = shown.subscribe(() => undefined);
  const read = readAnew(client, ['notices'], 'active');
  await Promise.resolve();
  answers[0]?.([]);
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.(['one']);
  await read;
  expect(shown.getCurrentResult().data).toEqual(['one']);
  leave();
  client.clear();
});
