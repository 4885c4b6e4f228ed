import type { Client } from '@breakwater/client';
import type { LocalText } from '@breakwater/contracts';
import { ServerRefusedError } from './api-client.ts';
import type { CommonOptions } from './command.ts';

/** What labels are called, beside the ids that one types. */
export interface LabelNames {
  /** `support (Support and praise)`; the id alone where somebody made it up. */
  named(id: string): string;
  /** The title in both languages; empty where there is none. */
  title(id: string): string;
}

/**
 * Reads what labels are called from the taxonomy of the server. Where a program asks, or a key may not read policies, they
 * have no names.
 */
export async function readLabelNames(client: Client, { json }: CommonOptions): Promise<LabelNames> {
  const titles = json ? new Map<string, LocalText>() : await readTitles(client);
  return {
    named: (id) => {
      const title = titles.get(id);
      return title ? `${id} (${title.en})` : id;
    },
    title: (id) => {
      const title = titles.get(id);
      return title ? `${title.en} · ${title.ur}` : '';
    },
  };
}

async function readTitles(client: Client): Promise<ReadonlyMap<string, LocalText>> {
  try {
    const { labels } = await client.call('review.taxonomy');
    return new Map(labels.map(({ id, title }) => [id, title]));
  } catch (error) {
    if (error instanceof ServerRefusedError && error.problem.status === 403) return new Map();
    throw error;
  }
}
