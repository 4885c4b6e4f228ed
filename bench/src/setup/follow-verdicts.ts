import { get, type IncomingMessage } from 'node:http';

/** Called for each verdict with the id that the sender gave its event. */
export type OnVerdict = (sourceEventId: string) => void;

const MARK = '"sourceEventId":"';

/** Follows the verdicts over server-sent events, as a platform does. The result ends it. */
export async function followVerdicts(url: string, key: string, onVerdict: OnVerdict): Promise<() => void> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(new URL('/v1/stream', url), { headers: { authorization: `Bearer ${key}` } }, resolve).on(
      'error',
      reject,
    );
  });
  if (answer.statusCode !== 200) throw new Error(`the stream answered ${answer.statusCode}`);
  let rest = '';
  answer.setEncoding('utf8');
  answer.on('data', (chunk: string) => {
    const events = (rest + chunk).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      // Finding the id is enough: parsing each verdict would take the machine from what is measured.
      const start = event.indexOf(MARK);
      if (start >= 0) onVerdict(event.slice(start + MARK.length, event.indexOf('"', start + MARK.length)));
    }
  });
  answer.on('error', () => undefined);
  return () => answer.destroy();
}
