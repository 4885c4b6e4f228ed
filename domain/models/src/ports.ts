import type { Clock, IdSource } from '@breakwater/kernel';
import type { MarkedSpan, WordClasses } from '@breakwater/learn';
import type { Storage } from '@breakwater/storage';

/** What a person decided, with the text that it was about. */
export interface DecidedText {
  readonly decisionId: string;
  readonly reviewer: string;
  readonly platform: string;
  readonly accountId: string;
  readonly at: string;
  readonly violation: boolean;
  /** Policy of a violation. */
  readonly policy?: string;
  /** An appeal against it was upheld: the text counts against the label. */
  readonly overturned: boolean;
  /** Taken back for any other reason: it counts for nothing. */
  readonly undone: boolean;
  /** The texts that were before the person; none where they are gone or were pictures. */
  readonly texts: readonly { readonly eventId: string; readonly text: string }[];
}

/** Decisions with their texts, in whatever order; filled where things are wired, from review and intake. */
export interface DecisionSource {
  read(period: { readonly from?: string; readonly to?: string }): AsyncIterable<DecidedText>;
}

/** Marks a text as the judging does. */
export type TextMarker = (text: string) => readonly MarkedSpan[];

/** A harmless text of ours: what it is of (news, religion …) is the slice in which false alarms are counted. */
export interface HarmlessText {
  readonly text: string;
  readonly of: string;
  readonly language: string;
  /** Who is made to speak, where several texts are of one. */
  readonly account?: string;
  readonly marked?: readonly MarkedSpan[];
}

/** A model file that comes with the product. */
export interface ShippedModel {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly title?: string;
  /** `ShippedEvaluation` as JSON: what was measured when the file was made. */
  readonly evaluation?: string;
}

/** Sentence vectors of an endpoint that the operator runs or rents. */
export interface EmbeddingsSource {
  /** As the endpoint calls it. */
  readonly model: string;
  /** A vector for each text, in order, all of one length; throws what says why there is none, without a text. */
  embed(
    texts: readonly string[],
    options?: { readonly signal?: AbortSignal },
  ): Promise<readonly (readonly number[])[]>;
}

/** What operators may set. */
export interface ModelSettings {
  /** Share of harmless texts that a model may flag. */
  readonly falseAlarmBudget: number;
  /** For how long rows are kept after their last use, days. */
  readonly keepDays: number;
  /** A data set of more rows is a random part of them. */
  readonly mostRows: number;
}

export const DEFAULT_MODEL_SETTINGS: ModelSettings = {
  falseAlarmBudget: 0.005,
  keepDays: 90,
  mostRows: 200_000,
};

/** What models need of others. */
export interface ModelsContext {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly decisions: DecisionSource;
  /** What is not read as words of a text: its links and names of organisations, as the judging marks them. */
  readonly mark: TextMarker;
  /** Our own harmless texts, in every language that there is one. */
  readonly harmless: () => Promise<readonly HarmlessText[]>;
  /** Which words of a language mean about the same; undefined for a language without a list. */
  readonly wordClasses?: (language: string) => WordClasses | undefined;
  /** Whether it pays for itself is measured with each evaluation; none where the operator named no endpoint. */
  readonly embeddings?: EmbeddingsSource | undefined;
  readonly settings: ModelSettings;
}

/** Who wishes something that needs a person with fresh proof; a key is nobody. */
export interface Asker {
  readonly by: string;
  /** Whether they are in a browser session. */
  readonly session: boolean;
  /** Whether they proved within the last minutes who they are. */
  readonly proven: boolean;
}
