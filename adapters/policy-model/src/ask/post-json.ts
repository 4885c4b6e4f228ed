import { codeOf } from '@breakwater/kernel';

/** What is asked over HTTP. */
export interface PostOptions {
  readonly fetch: typeof fetch;
  readonly key: string | undefined;
  /** Milliseconds until the whole answer has to be there. */
  readonly timeoutMs: number;
  /** Bytes of an answer that are read. */
  readonly mostBytes: number;
  /** Ends it before. */
  readonly signal?: AbortSignal | undefined;
}

/** What went wrong, in words that hold nothing of what was sent or answered. */
export class CallFailedError extends Error {
  override readonly name = 'CallFailedError';
  /** Whether it says that the endpoint is ill: a request that was refused for what it held does not. */
  readonly ofEndpoint: boolean;

  constructor(message: string, ofEndpoint: boolean, cause?: unknown) {
    super(message, { cause });
    this.ofEndpoint = ofEndpoint;
  }
}

/** Statuses that can be about the one text: too long, or not liked. */
const ABOUT_THE_REQUEST = new Set([400, 413, 422]);

/**
 * Posts JSON and gives the JSON of the answer. Redirects are not followed, lest text and key go where nobody sent them.
 *
 * @throws CallFailedError
 */
export async function postJson(url: string, body: object, options: PostOptions): Promise<unknown> {
  const limit = AbortSignal.timeout(options.timeoutMs);
  const aborted = (cause: unknown) =>
    limit.aborted
      ? new CallFailedError(`it did not answer within ${options.timeoutMs} ms`, true, cause)
      : new CallFailedError(`it could not be reached: ${reachCode(cause)}`, true, cause);
  let text: string;
  let status: number;
  try {
    const response = await options.fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: options.signal ? AbortSignal.any([limit, options.signal]) : limit,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(options.key !== undefined && { authorization: `Bearer ${options.key}` }),
      },
      body: JSON.stringify(body),
    });
    ({ status } = response);
    text = await readAtMost(response, options.mostBytes);
  } catch (cause) {
    throw cause instanceof CallFailedError ? cause : aborted(cause);
  }
  if (status !== 200) throw new CallFailedError(`it answered ${status}`, !ABOUT_THE_REQUEST.has(status));
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new CallFailedError('its answer is no JSON', true, cause);
  }
}

async function readAtMost(response: Response, mostBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new CallFailedError(`its answer has more than ${mostBytes} bytes`, true);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** `fetch` hides what happened in the cause. */
function reachCode(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return codeOf(cause);
}
