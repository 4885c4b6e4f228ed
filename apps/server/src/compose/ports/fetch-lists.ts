import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { messageOf } from '@breakwater/kernel';
import { type GetAnswer, type Outgoing, OutgoingError } from '@breakwater/outgoing';
import { type FetchSources, ScreeningError } from '@breakwater/screening';

type Get = Outgoing['get'];

/** No list that is published comes near: what goes on for longer is no list. */
const MOST_BYTES = 2 * 1024 ** 3;

/**
 * Fetches the files of lists to a folder of their own, since some formats are read twice. Where the publisher says that
 * nothing has changed (ETag, RFC 9110 § 8.8.3), nothing is fetched.
 */
export function createFetchSources(get: Get): FetchSources {
  return async (addresses, etags) => {
    const folder = await mkdtemp(join(tmpdir(), 'breakwater-list-'));
    const dispose = () => rm(folder, { recursive: true, force: true });
    try {
      const answers = await Promise.all(addresses.map((url) => ask(get, url, etags[url])));
      if (answers.every(({ status }) => status === 304)) {
        await dispose();
        return 'unchanged';
      }
      const files: { name: string; path: string; sha256: string }[] = [];
      const fresh: Record<string, string> = {};
      for (const [index, first] of answers.entries()) {
        const url = addresses[index] ?? '';
        // Files of one list belong together: if one has changed, all are read.
        const answer = first.status === 304 ? await ask(get, url, undefined) : first;
        const path = join(folder, randomUUID());
        files.push({ name: nameOf(url), path, sha256: await save(answer, path) });
        if (answer.etag !== undefined) fresh[url] = answer.etag;
      }
      const checksum = createHash('sha256').update(files.map(({ sha256 }) => sha256).join('\n'));
      return {
        sources: files.map(({ name, path }) => ({ name, open: () => createReadStream(path) })),
        checksum: checksum.digest('hex'),
        etags: fresh,
        dispose,
      };
    } catch (error) {
      await dispose();
      throw error;
    }
  };
}

function nameOf(url: string): string {
  return basename(new URL(url).pathname) || 'list';
}

async function ask(get: Get, url: string, etag: string | undefined): Promise<GetAnswer> {
  const { host } = new URL(url);
  const headers = etag === undefined ? {} : { 'if-none-match': etag };
  const answer = await get({ url, headers, mostBytes: MOST_BYTES }).catch((error: unknown) => {
    throw new ScreeningError('list-source-unreachable', `${host}: ${messageOf(error)}`, 502, error);
  });
  if (answer.status === 200 || answer.status === 304) return answer;
  answer.dispose();
  const message = `${host} answered ${answer.status} instead of the list. Check the address.`;
  throw new ScreeningError('list-source-refused', message, 502);
}

async function save({ body }: GetAnswer, path: string): Promise<string> {
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(Readable.from(body), hashing, createWriteStream(path)).catch((error: unknown) => {
    if (!(error instanceof OutgoingError)) throw error;
    throw new ScreeningError('list-source-refused', error.message, 502, error);
  });
  return hash.digest('hex');
}
