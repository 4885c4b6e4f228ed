import type { Content } from '@breakwater/contracts';
import type { Draft } from './context.ts';
import { by, linksIn, post } from './drafts.ts';
import type { DemoPerson } from './people.ts';
import { find, postsOf, type Scene } from './scene.ts';
import type { Publication } from './voices.ts';

/** What an ordinary person does at a moment; undefined when there is nothing to do it with yet. */
export type Act = (scene: Scene, actor: DemoPerson, at: number) => Draft | undefined;

/** Reports that one ordinary account meets at most. */
const REPORTS = 2;
const REASONS = ['spam', 'spam', 'harassment', 'off-topic', 'other', 'terrorism'] as const;

const isMine = (actor: DemoPerson) => (found: Publication) => found.person === actor;
const isOthers = (actor: DemoPerson) => (found: Publication) => found.person !== actor;

/** A post about one of the person's topics. It always succeeds. */
export function write(scene: Scene, actor: DemoPerson, at: number): Draft {
  const { random, phrase } = scene.context;
  const name = random.pick(actor.topics);
  const topic = postsOf(scene, actor).topics[name];
  if (topic === undefined) throw new RangeError(`There is no topic ${name} for ${actor.language}.`);
  const separator = name === 'poetry' ? '\n' : ' ';
  const templates = random.chance(0.5)
    ? topic.say
    : [`${random.pick(topic.say)}${separator}${random.pick(topic.add)}`];
  // Verses are written in one line of the material.
  const text = phrase(actor.language, templates).replaceAll(' / ', '\n');
  return publish(scene, actor, at, text, {
    ...(name === 'shop' && { kind: 'listing' }),
    ...(random.chance(0.1) && { media: [{ kind: 'image', id: `m-${random.below(1e6)}` }] }),
  });
}

function publish(scene: Scene, person: DemoPerson, at: number, text: string, more: Partial<Content>): Draft {
  const draft = post(scene.context, person, at, text, more);
  scene.published.push({ person, draft });
  return draft;
}

export function reply(scene: Scene, actor: DemoPerson, at: number): Draft | undefined {
  const found = find(scene, actor, ({ person }) => person !== actor && person.language === actor.language);
  if (found === undefined) return undefined;
  const addressed = postsOf(scene, actor).replies.map((words) => `@${found.person.account.handle} ${words}`);
  const text = scene.context.phrase(actor.language, addressed);
  return publish(scene, actor, at, text, { kind: 'comment', replyTo: found.draft.event.content.id });
}

/** Passes something on, with or without a word about it. */
export function share(scene: Scene, actor: DemoPerson, at: number): Draft | undefined {
  const { context } = scene;
  const found = find(scene, actor, isOthers(actor));
  if (found === undefined) return undefined;
  const words = context.fill(actor.language, postsOf(scene, actor).shares);
  const text = `@${found.person.account.handle} ${words}`;
  const content = {
    id: context.newContentId(),
    kind: 'post' as const,
    shareOf: found.draft.event.content.id,
    ...(context.random.chance(0.4) && { text, language: actor.language }),
  };
  return { at, event: { type: 'content.shared', ...by(actor), content } };
}

export function signIn(_: Scene, actor: DemoPerson, at: number): Draft {
  return { at, event: { type: 'account.signed_in', ...by(actor), session: actor.session } };
}

export function follow(scene: Scene, actor: DemoPerson, at: number): Draft | undefined {
  const found = find(scene, actor, isOthers(actor));
  return found && { at, event: { type: 'account.followed', ...by(actor), target: { id: found.person.id } } };
}

export function edit(scene: Scene, actor: DemoPerson, at: number): Draft | undefined {
  const found = find(scene, actor, isMine(actor));
  if (found === undefined) return undefined;
  const note = scene.context.fill(actor.language, postsOf(scene, actor).edits);
  const text = `${found.draft.event.content.text}\n${note}`;
  const content = { ...found.draft.event.content, text, ...linksIn(text) };
  return { at, event: { type: 'content.updated', ...by(actor), content } };
}

export function remove(scene: Scene, actor: DemoPerson, at: number): Draft | undefined {
  const found = find(scene, actor, isMine(actor));
  if (found === undefined) return undefined;
  scene.published.splice(scene.published.indexOf(found), 1);
  const content = { id: found.draft.event.content.id };
  return { at, event: { type: 'content.deleted', ...by(actor), content } };
}

export function changeBio(scene: Scene, actor: DemoPerson, at: number): Draft {
  const { topics } = postsOf(scene, actor);
  const bios = actor.topics.flatMap((topic) => topics[topic]?.bios ?? []);
  actor.account = { ...actor.account, bio: scene.context.fill(actor.language, bios) };
  return { at, event: { type: 'account.updated', ...by(actor), session: actor.session } };
}

/** Reports of ordinary accounts are mistaken, petty or about spam, and few. */
export function report(scene: Scene, actor: DemoPerson, at: number): Draft | undefined {
  const { context, reported } = scene;
  const met = (id: string) => reported.get(id) ?? 0;
  const found = find(scene, actor, ({ person }) => person !== actor && met(person.id) < REPORTS);
  if (found === undefined) return undefined;
  reported.set(found.person.id, met(found.person.id) + 1);
  return {
    at,
    event: {
      type: 'report.created',
      ...by(found.person),
      report: { reason: context.random.pick(REASONS), reporter: actor.id },
      content: { id: found.draft.event.content.id },
    },
  };
}
