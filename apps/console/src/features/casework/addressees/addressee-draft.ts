import type { Addressee, ChannelKind, NewAddressee } from '@breakwater/contracts/casework';

export const CHANNELS = ['email', 'portal', 'post', 'exchange'] as const satisfies ChannelKind[];

/** What stands in the fields of the dialog: lists as one entry a line, and each kind of channel by itself. */
export interface AddresseeDraft extends Readonly<Record<ChannelKind, string>> {
  readonly name: string;
  readonly platforms: string;
  readonly hosts: string;
  readonly country: string;
  readonly language: string;
}

export function draftOf(one: Addressee | undefined): AddresseeDraft {
  const of = (kind: ChannelKind) =>
    (one?.channels ?? [])
      .filter((channel) => channel.kind === kind)
      .map(({ value }) => value)
      .join(kind === 'post' ? '\n\n' : '\n');
  return {
    name: one?.name ?? '',
    platforms: one?.platforms.join('\n') ?? '',
    hosts: one?.hosts.join('\n') ?? '',
    country: one?.country ?? '',
    language: one?.language ?? 'en',
    email: of('email'),
    portal: of('portal'),
    post: of('post'),
    exchange: of('exchange'),
  };
}

const parts = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * An addressee from the fields. A paper address has several lines: an empty one stands between two of them.
 *
 * @example
 * ```ts
 * const draft = { ...draftOf(undefined), name: ' Lantern ', platforms: 'lantern', country: 'us', post: '1 Pier Road\nHarbourtown' };
 * readAddressee(draft).channels // => [{ kind: 'post', value: '1 Pier Road\nHarbourtown' }]
 * readAddressee(draft).country // => 'US'
 * ```
 */
export function readAddressee(draft: AddresseeDraft): NewAddressee {
  return {
    name: draft.name.trim(),
    platforms: parts(draft.platforms.toLowerCase(), /[\s,]+/),
    hosts: parts(draft.hosts.toLowerCase(), /[\s,]+/),
    country: draft.country.trim().toUpperCase(),
    language: draft.language.trim().toLowerCase(),
    channels: CHANNELS.flatMap((kind) =>
      parts(draft[kind], kind === 'post' ? /\n\s*\n/ : /\s+/).map((value) => ({ kind, value })),
    ),
  };
}
