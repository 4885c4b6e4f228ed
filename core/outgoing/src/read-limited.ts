import type { IncomingMessage } from 'node:http';
import { asOutgoingError, outgoingError } from './outgoing-error.ts';

/**
 * The bytes of an answer as they come, up to a limit.
 *
 * @throws OutgoingError 502 `answer-too-large`, `answer-incomplete`, 504 `target-timeout`
 */
export async function* readLimited(
  answer: IncomingMessage,
  mostBytes: number,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  let read = 0;
  try {
    if (Number(answer.headers['content-length'] ?? 0) > mostBytes) throw outgoingError('answer-too-large');
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      read += chunk.byteLength;
      if (read > mostBytes) throw outgoingError('answer-too-large');
      yield chunk;
    }
  } catch (error) {
    if (signal.aborted) throw outgoingError('target-timeout', error);
    const kind = asOutgoingError(error);
    throw kind.code === 'target-unreachable' ? outgoingError('answer-incomplete', error) : kind;
  } finally {
    answer.destroy();
  }
}

/** The whole answer, up to a limit. @throws OutgoingError as `readLimited` */
export async function readWhole(
  answer: IncomingMessage,
  mostBytes: number,
  signal: AbortSignal,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of readLimited(answer, mostBytes, signal)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
