import { type Static, Type } from 'typebox';
import { closed, ForeignId, LanguageTag, Link } from './scalar.ts';

export const CONTENT_KINDS = ['post', 'comment', 'message', 'profile', 'listing', 'stream', 'other'] as const;

export const Media = Type.Object(
  {
    kind: Type.Enum(['image', 'video', 'audio', 'document']),
    id: Type.Optional(ForeignId('id of the file on the platform')),
    url: Type.Optional(Link),
    sha256: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
  },
  { ...closed, $id: 'Media' },
);
export type Media = Static<typeof Media>;

/** A piece of content: a post, comment, message, listing or stream. */
export const Content = Type.Object(
  {
    id: ForeignId('id of the content on its platform'),
    kind: Type.Enum([...CONTENT_KINDS]),
    text: Type.Optional(Type.String({ maxLength: 65_536 })),
    language: Type.Optional(LanguageTag),
    media: Type.Optional(Type.Array(Media, { maxItems: 50 })),
    links: Type.Optional(Type.Array(Link, { maxItems: 100 })),
    replyTo: Type.Optional(ForeignId('content that this answers')),
    shareOf: Type.Optional(ForeignId('content that this passes on')),
    audienceSize: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 10_000_000_000, description: 'people it can reach at once' }),
    ),
  },
  { ...closed, $id: 'Content' },
);
export type Content = Static<typeof Content>;

/**
 * SHA-256 of the files of content, as the platform sent them, each once.
 *
 * @example
 * const sha256 = 'a'.repeat(64)
 * filesOf({ media: [{ kind: 'image', sha256 }, { kind: 'image' }, { kind: 'image', sha256 }] }).length // => 1
 * filesOf({}) // => []
 */
export function filesOf({ media = [] }: Pick<Partial<Content>, 'media'>): readonly string[] {
  return [...new Set(media.flatMap(({ sha256 }) => sha256 ?? []))];
}
