import type { Client } from '@breakwater/client';
import type { Receipt } from '@breakwater/contracts/intake';
import type { Progress } from '../progress.ts';
import type { Bookmark } from './bookmark.ts';
import { createPace, type PaceTime, uploadSize } from './pace.ts';
import type { LineSource } from './read-lines.ts';
import { sendBatch } from './send-batch.ts';

/** What a replay came to. */
export interface ReplaySummary {
  readonly skipped: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  /** Rejected in parts that were sent by earlier runs of the same replay. */
  readonly rejectedBefore: number;
  /** The first rejections, by line of the file (from 1, empty lines not counted). */
  readonly rejections: readonly {
    readonly line: number;
    readonly code: string;
    readonly pointer: string;
    readonly message: string;
  }[];
  /** Stopped before the end; the same command goes on from here. */
  readonly interrupted: boolean;
}

export interface ReplayOptions {
  readonly client: Client;
  readonly source: LineSource;
  readonly bookmark: Bookmark;
  readonly progress: Progress;
  /** Events an upload. */
  readonly batch: number;
  /** Events a second at most. */
  readonly rate?: number;
  /** Time, for tests that let it stand still. */
  readonly time?: PaceTime;
  readonly signal: AbortSignal;
}

const SHOWN_REJECTIONS = 20;

/** Streams a file of events to the server, one upload after the other, so that no account's events overtake another. */
export async function replay(options: ReplayOptions): Promise<ReplaySummary> {
  const { client, source, bookmark, progress, signal } = options;
  const total = { skipped: 0, accepted: 0, duplicate: 0, rejected: 0, rejectedBefore: bookmark.rejected };
  const pace = options.rate === undefined ? undefined : createPace(options.rate, options.time);
  const batch = uploadSize(options.batch, options.rate);
  const rejections: ReplaySummary['rejections'][number][] = [];
  let line = 0;
  let sent = 0;

  async function flush(lines: readonly Buffer[]): Promise<void> {
    await pace?.(lines.length, signal);
    if (signal.aborted) return;
    const result = await sendBatch(client, lines, progress.note);
    for (const receipt of result.receipts) {
      if (receipt.status === 'rejected') rejections.push(rejection(receipt, line - lines.length));
    }
    total.accepted += result.accepted;
    total.duplicate += result.duplicate;
    total.rejected += result.rejected;
    sent += lines.length;
    bookmark.save(line, total.rejectedBefore + total.rejected);
    progress.update(total.skipped + sent, source.share());
  }

  let pending: Buffer[] = [];
  for await (const next of source.lines()) {
    if (signal.aborted) break;
    line++;
    if (line <= bookmark.line) {
      total.skipped++;
      continue;
    }
    pending.push(next);
    if (pending.length < batch) continue;
    await flush(pending);
    pending = [];
  }
  if (pending.length > 0 && !signal.aborted) await flush(pending);
  if (!signal.aborted) bookmark.clear();
  progress.end();
  return { ...total, rejections: rejections.slice(0, SHOWN_REJECTIONS), interrupted: signal.aborted };
}

function rejection(receipt: Receipt, before: number): ReplaySummary['rejections'][number] {
  return {
    line: before + receipt.index + 1,
    code: receipt.code ?? 'rejected',
    pointer: receipt.pointer ?? '',
    message: receipt.message ?? '',
  };
}
