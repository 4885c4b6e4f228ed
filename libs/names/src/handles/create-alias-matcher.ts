import type { AccountFields, AccountHit, Alias, AliasHit } from './alias.ts';
import { buildAliasIndex } from './alias-index.ts';
import { disclaimerIn } from './bio-vocabulary.ts';
import { endEdges, startEdges } from './edges.ts';
import { findSpellings } from './find-spellings.ts';
import { type Context, judgeUses } from './judge-use.ts';
import { speakers } from './vocabulary.ts';
import { type FieldText, readFieldText } from './words.ts';

type Kind = 'handle' | 'name' | 'bio';

/** Finds names of organisations in what an account says of itself. */
export interface AliasMatcher {
  /** Reads `@lashkar3taiba_official`: spelling variants, run-together words and decoration are seen through. */
  readHandle(handle: string): AliasHit[];
  /** Reads a display name in any script. */
  readName(displayName: string): AliasHit[];
  /** Reads a bio, label by label; only a label such as "official account of" makes a name the account's own. */
  readBio(bio: string): AliasHit[];
  /** Names that a post holds: each a mention, whatever it says, for a post is no statement about its account. */
  readPost(text: string): AliasHit[];
  /**
   * Reads all fields together: words that an ambiguous name needs may stand in another field, and a bio that says
   * journalist, researcher, victims, parody or the like, or names the organisation from a distance, lowers what handle
   * and name claim to a mention.
   */
  readAccount(account: AccountFields): AccountHit[];
}

/** Characters of a field that are read; platforms allow far fewer. */
const LONGEST_FIELD: Readonly<Record<Kind, number>> = { handle: 128, name: 256, bio: 2000 };

/**
 * Makes a matcher of the aliases of listed organisations and media wings, to tell accounts that present themselves as
 * one from accounts that name one. The fields are UTF-16 strings of any content; longer ones than platforms allow
 * (128, 256, 2,000 units) are cut. Never throws; an empty answer is no clearance. Words that have two meanings belong
 * in `ambiguous` with `needs`; names shorter than five letters are ambiguous unless they are told to be an `acronym`.
 *
 * Vowels may differ a little, and consonants where romanisations do (kh, q, gh, k, g) or two neighbours of a name of six
 * letters or more changed places; leet signs, doubled letters, separators and humps are read through.
 *
 * @example
 * ```ts
 * const matcher = createAliasMatcher([{ key: 'QDe.118', text: 'Lashkar-e-Taiba' }]);
 * matcher.readHandle('lashkar3taiba_official').map(({ key, use }) => `${key} ${use}`) // => ['QDe.118 self']
 * matcher.readHandle('stop_lashkaretaiba').map(({ key, use }) => `${key} ${use}`) // => ['QDe.118 mention']
 * matcher.readHandle('lashkargah_news') // => []
 * matcher.readBio('Official account of Lashkar-e-Taiba')[0]?.use // => 'self'
 * ```
 */
export function createAliasMatcher(aliases: readonly Alias[]): AliasMatcher {
  const index = buildAliasIndex(aliases);

  const fieldsOf = (kind: Kind, text: string): FieldText[] =>
    readFieldText(text.slice(0, LONGEST_FIELD[kind]), kind !== 'bio');

  const read = (kind: Kind, fields: readonly FieldText[], context: () => Context): AliasHit[] =>
    fields.flatMap((field) => {
      const affixed = kind !== 'bio';
      const found = findSpellings(index, field, startEdges(field, affixed), endEdges(field, affixed));
      return found.length === 0 ? [] : judgeUses(field, found, { kind, context: context() });
    });

  const readAlone = (kind: Kind, text: string): AliasHit[] => {
    const fields = fieldsOf(kind, text);
    return strongest(read(kind, fields, contextOf(fields)));
  };

  return {
    readHandle: (handle) => readAlone('handle', handle),
    readName: (displayName) => readAlone('name', displayName),
    readBio: (bio) => readAlone('bio', bio),
    readPost: (text) =>
      readAlone('bio', text).map((hit) => ({
        ...hit,
        use: 'mention',
        why: `Names “${hit.alias}” in a post.`,
      })),
    readAccount: (account) => {
      const fields = (['handle', 'name', 'bio'] as const).map((kind) => ({
        kind,
        texts: fieldsOf(kind, account[kind] ?? ''),
      }));
      const context = contextOf(fields.flatMap(({ texts }) => texts));
      const hits = fields.flatMap(({ kind, texts }) =>
        strongest(read(kind, texts, context)).map((hit) => ({ ...hit, field: kind })),
      );
      if (hits.length === 0) return [];
      const { words } = context();
      const speaker = [...words].find((word) => speakers.has(word)) ?? disclaimerIn(words);
      return hits.map((hit) => ({
        ...lowered(hit, speaker ?? apartFrom(hit.key, hits)),
        field: hit.field,
      }));
    },
  };
}

/** What fields say that are read together, gathered only where a name was found. */
function contextOf(fields: readonly FieldText[]): () => Context {
  let context: Context | undefined;
  return () => {
    context ??= {
      words: new Set(fields.flatMap((field) => field.words.map(({ text }) => text))),
      running: fields.map((field) => ` ${field.words.map(({ text }) => text).join(' ')} `).join('\n'),
    };
    return context;
  };
}

/** One hit a key: the one that claims most, then the one that spans most. */
function strongest(hits: readonly AliasHit[]): AliasHit[] {
  const best = new Map<string, AliasHit>();
  for (const hit of hits) {
    const known = best.get(hit.key);
    if (known === undefined || rank(hit) > rank(known)) best.set(hit.key, hit);
  }
  return [...best.values()];
}

function rank({ use, span, via }: AliasHit): number {
  return (use === 'self' ? 100_000 : 0) + (span.end - span.start) * 10 - via.length;
}

/** The word by which the bio sets its bearer apart from an organisation that it names. */
function apartFrom(key: string, hits: readonly AccountHit[]): string | undefined {
  return hits.find((hit) => hit.field === 'bio' && hit.key === key && hit.distance !== undefined)?.distance;
}

function lowered(hit: AliasHit, speaker: string | undefined): AliasHit {
  if (hit.use === 'mention' || speaker === undefined) return hit;
  return {
    ...hit,
    use: 'mention',
    why: `Names “${hit.alias}”; “${speaker}” says that the account is about it.`,
  };
}
