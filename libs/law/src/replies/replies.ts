import type { LocalText } from '@breakwater/contracts';
import type { LawPack } from '@breakwater/contracts/law';
import { feedback } from './feedback.ts';
import { form3 } from './form3.ts';
import { impossibility } from './impossibility.ts';
import { aboutOrder, defectLines, paragraphs, parties, type Reply, type ReplyInput } from './reply.ts';

/** Letters that are ready: each says what was found, with its article. */
export interface Replies {
  readonly impossibility: typeof impossibility;
  readonly form3: typeof form3;
  readonly feedback: typeof feedback;
  clarification(input: ReplyInput): Reply;
  refusal(input: ReplyInput, given: { readonly grounds: readonly string[]; readonly reason: string }): Reply;
}

export function createReplies(packOf: (id: string) => LawPack | undefined): Replies {
  return {
    impossibility,
    form3,
    feedback,
    clarification,
    refusal: (input, given) =>
      refusal(input, given, input.assessment.pack === undefined ? undefined : packOf(input.assessment.pack)),
  };
}

/** Asks back what is missing or wrong. */
function clarification(input: ReplyInput): Reply {
  const { assessment } = input;
  const about = aboutOrder(input);
  return {
    document: {
      form: 'clarification',
      ...parties(input),
      required: assessment.defects.map(({ element, problem, pointer, art }) => ({
        element,
        problem,
        pointer: pointer ?? null,
        art,
      })),
    },
    subject: {
      en: 'We need more to answer your order',
      ur: 'آپ کے حکم کے جواب کے لیے مزید معلومات درکار ہیں',
    },
    body: {
      en: paragraphs([
        about.en,
        'Please send what is missing or correct what is wrong:',
        defectLines(assessment, 'en'),
      ]),
      ur: paragraphs([
        about.ur,
        'براہِ کرم جو موجود نہیں وہ بھیجیں یا جو غلط ہے درست کریں:',
        defectLines(assessment, 'ur'),
      ]),
    },
  };
}

/** Says no, on what ground, and in which article that ground stands. */
function refusal(
  input: ReplyInput,
  { grounds, reason }: { readonly grounds: readonly string[]; readonly reason: string },
  pack: LawPack | undefined,
): Reply {
  const { assessment } = input;
  const about = aboutOrder(input);
  const known = pack?.requestTypes.find(({ id }) => id === assessment.requestType)?.refusalGrounds ?? [];
  const named = grounds.map((id): { id: string; label: LocalText; art: string } => {
    const ground = known.find((one) => one.id === id);
    if (ground) return { id, label: ground.label, art: ground.art };
    const test = assessment.tests.find((one) => one.test === id);
    return { id, label: test?.explain ?? { en: id, ur: id }, art: test?.art ?? '' };
  });
  const lines = (language: keyof LocalText) =>
    named.map(({ label, art }) => `• ${label[language]}${art === '' ? '' : ` (${art})`}`).join('\n');
  return {
    document: {
      form: 'refusal',
      ...parties(input),
      grounds: named.map(({ id, art }) => ({ id, art })),
      reason,
      pack: assessment.pack,
      packVersion: assessment.packVersion,
    },
    subject: { en: 'We do not comply with your order', ur: 'ہم آپ کے حکم پر عمل نہیں کریں گے' },
    body: {
      en: paragraphs([about.en, reason, lines('en')]),
      ur: paragraphs([about.ur, reason, lines('ur')]),
    },
  };
}
