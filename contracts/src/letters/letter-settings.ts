import { type Static, Type } from 'typebox';
import { closed, Slug } from '../scalar.ts';

const line = (maxLength: number, description: string) =>
  Type.String({ minLength: 1, maxLength, pattern: '^[^\\r\\n]*\\S[^\\r\\n]*$', description });
const LANGUAGE = '^[a-z]{2}$';

/** Who writes, in one language. */
export const Letterhead = Type.Object(
  {
    language: Type.String({ pattern: LANGUAGE }),
    name: line(200, 'of the office'),
    lines: Type.Array(line(200, 'address, telephone, mail'), { maxItems: 6 }),
  },
  { ...closed, $id: 'Letterhead' },
);
export type Letterhead = Static<typeof Letterhead>;

/** Somebody in whose name letters go out; in each language as they are called there. */
export const Signatory = Type.Object(
  {
    id: Slug('signatory'),
    as: Type.Array(
      Type.Object(
        {
          language: Type.String({ pattern: LANGUAGE }),
          name: line(200, 'name'),
          office: line(300, 'office'),
        },
        closed,
      ),
      { minItems: 1, maxItems: 20 },
    ),
  },
  { ...closed, $id: 'Signatory' },
);
export type Signatory = Static<typeof Signatory>;

/** A register of letters: numbers run from 1 in each year, without gaps. */
export const LetterRegister = Type.Object(
  {
    id: Slug('register'),
    prefix: Type.String({
      pattern: '^[A-Za-z0-9][A-Za-z0-9./-]{0,39}$',
      description: 'before year and number',
    }),
    first: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 999_999,
        description: 'first number of a year of which none was given yet: goes on a register on paper',
      }),
    ),
  },
  { ...closed, $id: 'LetterRegister' },
);
export type LetterRegister = Static<typeof LetterRegister>;

/** What letters are written with. */
export const LetterSettings = Type.Object(
  {
    letterheads: Type.Array(Letterhead, { maxItems: 20 }),
    signatories: Type.Array(Signatory, { maxItems: 50 }),
    registers: Type.Array(LetterRegister, { minItems: 1, maxItems: 20 }),
    zone: Type.String({
      maxLength: 60,
      description: 'IANA zone in which the day and the year of a letter are told',
    }),
  },
  { ...closed, $id: 'LetterSettings' },
);
export type LetterSettings = Static<typeof LetterSettings>;

/** How mail goes out: set where the process is started, shown here without its secret. */
export const MailState = Type.Object(
  {
    configured: Type.Boolean(),
    host: Type.Optional(Type.String()),
    port: Type.Optional(Type.Integer()),
    tls: Type.Optional(Type.Enum(['starttls', 'implicit', 'none'])),
    signsIn: Type.Optional(Type.Boolean({ description: 'with a user and a password' })),
    from: Type.Optional(Type.String()),
  },
  { ...closed, $id: 'MailState' },
);
export type MailState = Static<typeof MailState>;

export const LetterSettingsView = Type.Object(
  {
    settings: LetterSettings,
    mail: MailState,
    numbers: Type.Array(
      Type.Object({ register: Type.String(), year: Type.Integer(), last: Type.Integer() }, closed),
      { description: 'last number of each register and year' },
    ),
    languages: Type.Array(Type.String(), { description: 'in which there are general letters' }),
  },
  { ...closed, $id: 'LetterSettingsView' },
);
export type LetterSettingsView = Static<typeof LetterSettingsView>;

/** What became of a test message. */
export const MailTest = Type.Object(
  {
    outcome: Type.Enum(['handed', 'refused', 'later']),
    said: Type.Optional(Type.String({ description: 'by the mail server' })),
  },
  { ...closed, $id: 'MailTest' },
);
export type MailTest = Static<typeof MailTest>;
