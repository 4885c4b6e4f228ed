import { type Static, Type } from 'typebox';

/** An id the platform chose: opaque to Breakwater, unique where the field says so. */
export const ForeignId = (description: string) => Type.String({ minLength: 1, maxLength: 200, description });

/** An instant, RFC 3339 with zone. */
export const Instant = (description: string) =>
  Type.String({ format: 'date-time', maxLength: 40, description, examples: ['2026-05-04T09:30:00Z'] });

/** A day of a calendar, without a time. */
export const Day = (description: string) =>
  Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description, examples: ['2026-05-04'] });

/** BCP 47 language tag as the platform knows it. Shown to people, never a feature of a rule or score. */
export const LanguageTag = Type.String({ maxLength: 35, pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' });

export const Link = Type.String({ minLength: 1, maxLength: 4096, description: 'URL as the user wrote it' });

/** Name of a thing that operators define: policy, bank, rule, queue. */
export const Slug = (description: string) =>
  Type.String({ pattern: '^[a-z0-9][a-z0-9._/-]{0,99}$', description });

/** Id made by Breakwater (UUIDv7). */
export const OwnId = (description: string) =>
  Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', description });

export const closed = { additionalProperties: false } as const;

/** The address of an account. */
export const ByAccount = Type.Object({
  platform: Type.String({ maxLength: 100 }),
  id: Type.String({ maxLength: 200 }),
});
export type ByAccount = Readonly<Static<typeof ByAccount>>;

/** The address of one thing. */
export const ById = Type.Object({ id: Type.String({ maxLength: 100 }) });
