import type { Incident, IncidentChange, IncidentEntity } from '@breakwater/contracts/incidents';
import { deskMinutes, instantOf } from '../../../ui/desk-time.ts';
import { wordsOf } from '../../../ui/words-of.ts';

/** An entity while it is written. */
export interface EntityDraft {
  readonly kind: IncidentEntity['kind'];
  readonly name: string;
  readonly ref: string;
}

/** What is known of an incident, as it stands in the fields. */
export interface KnownDraft {
  readonly title: string;
  readonly summary: string;
  /** At the desk, to the minute. */
  readonly happenedAt: string;
  readonly entities: readonly EntityDraft[];
  /** Codes of countries, between spaces or commas. */
  readonly jurisdictions: string;
  readonly threatToLife: boolean;
}

export function draftOf(incident?: Incident): KnownDraft {
  return {
    title: incident?.title ?? '',
    summary: incident?.summary ?? '',
    happenedAt: deskMinutes(incident?.happenedAt ?? new Date().toISOString()),
    entities: (incident?.entities ?? []).map(({ kind, name, ref = '' }) => ({ kind, name, ref })),
    jurisdictions: (incident?.jurisdictions ?? []).join(' '),
    threatToLife: incident?.threatToLife ?? false,
  };
}

/**
 * Codes of countries as they were typed, each once.
 *
 * @example
 * ```ts
 * countriesOf('pk, in PK') // => ['PK', 'IN']
 * ```
 */
export function countriesOf(typed: string): string[] {
  return [...new Set(wordsOf(typed).map((code) => code.toUpperCase()))];
}

/** What the fields say. An instant that was not touched stays as exact as it was. */
export function readKnown(draft: KnownDraft, before?: Incident): Required<IncidentChange> {
  const { title, summary, happenedAt, entities, jurisdictions, threatToLife } = draft;
  const isSame = before !== undefined && deskMinutes(before.happenedAt) === happenedAt;
  return {
    title: title.trim(),
    summary: summary.trim(),
    happenedAt: isSame ? before.happenedAt : (instantOf(happenedAt) ?? ''),
    entities: entities
      .filter(({ name }) => name.trim() !== '')
      .map(({ kind, name, ref }) => ({
        kind,
        name: name.trim(),
        ...(ref.trim() !== '' && { ref: ref.trim() }),
      })),
    jurisdictions: countriesOf(jurisdictions),
    threatToLife,
  };
}
