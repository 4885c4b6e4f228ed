import type { EmbeddingsSource } from '@breakwater/models';
import type { Outgoing } from '@breakwater/outgoing';
import { createEmbeddings } from '@breakwater/policy-model';
import type { EmbeddingsSettings } from '../config.ts';
import { readKey } from './read-key.ts';

/**
 * The embeddings endpoint of the settings; undefined where there is none.
 *
 * @throws ConfigError where its key cannot be read
 */
export function openEmbeddings(
  settings: EmbeddingsSettings | undefined,
  outgoing: Outgoing,
): EmbeddingsSource | undefined {
  if (settings === undefined) return undefined;
  const { url, model, timeoutMs } = settings;
  return createEmbeddings({
    endpoint: url,
    model,
    timeoutMs,
    fetch: outgoing.forSetting(url).fetch,
    key: readKey('BREAKWATER_EMBEDDINGS', settings),
  });
}
