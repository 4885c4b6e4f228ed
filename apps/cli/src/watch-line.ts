import type { ChildProcess } from 'node:child_process';
import { BreakwaterError, codeOf, messageOf } from '@breakwater/kernel';
import type { Watched } from '@breakwater/server';

const PATIENCE_MS = 3_000;

interface Question {
  readonly question: number;
  readonly asked: keyof Watched;
}
interface Reply {
  readonly question: number;
  readonly reply?: unknown;
  readonly fault?: string;
}

/** What a worker beside this process says of itself, asked over the line to it; one that is not there says nothing. */
export function askOver(child: ChildProcess | undefined): Watched {
  let questions = 0;
  const ask = <T>(asked: keyof Watched) =>
    new Promise<T>((resolve, reject) => {
      if (!child?.connected) {
        reject(
          new BreakwaterError(
            'worker-away',
            'the worker beside the server does not run; it is started again.',
          ),
        );
        return;
      }
      const question = ++questions;
      const late = setTimeout(() => {
        child.off('message', hear);
        reject(
          new BreakwaterError(
            'worker-silent',
            `the worker beside the server did not answer within ${PATIENCE_MS} ms.`,
          ),
        );
      }, PATIENCE_MS);
      const hear = (message: unknown) => {
        const heard = message as Partial<Reply>;
        if (heard.question !== question) return;
        clearTimeout(late);
        child.off('message', hear);
        if (heard.fault === undefined) resolve(heard.reply as T);
        else reject(new BreakwaterError('worker-fault', heard.fault));
      };
      child.on('message', hear);
      child.send({ question, asked } satisfies Question, () => undefined);
    });
  return { readiness: () => ask('readiness'), metrics: () => ask('metrics') };
}

/** Answers what the server asks beside which this worker runs. */
export function answerOver(line: NodeJS.Process, watched: Watched): void {
  if (!line.send) return;
  line.on('message', (message: unknown) => {
    const { question, asked } = message as Partial<Question>;
    if (question === undefined || (asked !== 'readiness' && asked !== 'metrics')) return;
    watched[asked]().then(
      (reply) => say({ question, reply }),
      (error: unknown) => say({ question, fault: `${codeOf(error)}: ${messageOf(error)}` }),
    );
  });
  // The server may be gone by then, which ends this process too.
  const say = (reply: Reply) => line.send?.(reply, () => undefined);
}
