import { type DemoContext, type Draft, HOUR, MINUTE } from './context.ts';
import { post } from './drafts.ts';
import { type Casting, type DemoPerson, longAgo } from './people.ts';
import { accountsShowing } from './truth.ts';

/** Part of the pages that a member passes on. */
const PARTICIPATION = 0.75;
/** What each member posts besides. */
const OWN_POSTS = 2;

/**
 * Accounts on both platforms, with languages of their own, pass the same pages on within minutes of each other; the one
 * that leads is of an organisation on the list of the demo. Nothing that any of them says breaks a rule.
 */
export function plantNetwork(context: DemoContext, casting: Casting, leader: DemoPerson): Draft[] {
  const { minutes, pages, says } = context.material.violations.network;
  const { random } = context;
  const languages = Object.keys(says);
  const members = accountsShowing('network').map((id, at) => {
    const born = longAgo(context);
    return casting.ordinary(id, { born, language: languages[at % languages.length] ?? 'en' });
  });
  const span = context.end - context.start - 2 * HOUR;
  const shared = pages.flatMap((page, turn) => {
    const from = context.start + HOUR + Math.floor((span * turn) / pages.length);
    return [leader, ...members].flatMap((person) => {
      if (!random.chance(PARTICIPATION)) return [];
      const text = `${random.pick(says[person.language] ?? [])} ${page}`;
      return [post(context, person, from + random.below(minutes * MINUTE), text)];
    });
  });
  return [...shared, ...members.flatMap((person) => ownPosts(context, person))];
}

function ownPosts(context: DemoContext, person: DemoPerson): Draft[] {
  const topics = person.topics.flatMap(
    (topic) => context.material.posts.get(person.language)?.topics[topic]?.say ?? [],
  );
  return Array.from({ length: OWN_POSTS }, () => {
    const text = context.phrase(person.language, topics).replaceAll(' / ', '\n');
    return post(context, person, context.moment(), text);
  });
}
