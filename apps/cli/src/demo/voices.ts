import type { DemoContext } from './context.ts';
import { type DraftOf, post } from './drafts.ts';
import type { VoicesFile } from './material-schema.ts';
import type { Casting, DemoPerson } from './people.ts';
import type { Slots } from './sentences.ts';

/** Something that was published, and who published it. */
export interface Publication {
  readonly person: DemoPerson;
  readonly draft: DraftOf<'content.created'>;
}

/** News desks, counter-speech and look-alikes: each written account says what is written for it. */
export function publishVoices(context: DemoContext, casting: Casting): Publication[] {
  return context.material.voices.flatMap((file) =>
    Object.entries(file.accounts).flatMap(([id, cast]) => {
      const person = casting.written(id, cast);
      const templates = cast.says ?? file.sentences[cast.language] ?? [];
      const count = cast.posts ?? templates.length;
      return publishTemplates(context, person, templates, count, slotsOf(file, cast.language));
    }),
  );
}

const slotsOf = (file: VoicesFile, language: string): Slots => file.slots[language] ?? {};

/** Goes through the templates in a shuffled order, again and again, until `count` posts are made. */
function publishTemplates(
  context: DemoContext,
  person: DemoPerson,
  templates: readonly string[],
  count: number,
  slots: Slots,
): Publication[] {
  const order = context.random.shuffle(templates);
  return Array.from({ length: count }, (_, index) => {
    const template = order.slice(index % order.length, (index % order.length) + 1);
    const text = context.phrase(person.language, template, slots);
    const audience = { audienceSize: person.account.followers ?? 0 };
    return { person, draft: post(context, person, context.moment(), text, audience) };
  });
}
