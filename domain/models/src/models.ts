import type { AccountRef } from '@breakwater/contracts';
import type {
  DataSetFromDecisions,
  ModelDataSet,
  ModelDetail,
  ModelDrift,
  ModelEvaluation,
  ModelEvaluationRequest,
  ModelExplanation,
  ModelPromotion,
  ModelSummary,
  ModelTask,
  ModelTraining,
  ModelVersion,
  PromotionRequest,
  TellingFeature,
} from '@breakwater/contracts/models';
import { bind } from '@breakwater/kernel';
import type { TextModel } from '@breakwater/learn';
import type { Db, Work } from '@breakwater/storage';
import { eraseDataSet, followUndone, forgetAccount, purgeData } from './data/erase-data.ts';
import { dataSetFromDecisions } from './data/from-decisions.ts';
import { type GivenData, importDataSet } from './data/import-data-set.ts';
import { getDataSet } from './data/store-data-set.ts';
import { countBands, type JudgedText } from './drift/count-bands.ts';
import { purgeDrift, showDrift } from './drift/show-drift.ts';
import { explainText } from './explain/explain-text.ts';
import { tellingFeatures } from './explain/telling-features.ts';
import { getVersion } from './get-version.ts';
import { modelNotFound } from './models-error.ts';
import {
  type Asker,
  DEFAULT_MODEL_SETTINGS,
  type ModelSettings,
  type ModelsContext,
  type ShippedModel,
} from './ports.ts';
import { askPromotion } from './promote/ask-promotion.ts';
import { confirmPromotion, getPromotion, withdrawPromotion } from './promote/confirm-promotion.ts';
import { type GivenFile, importModel } from './registry/import-model.ts';
import { createLiveModels, type ModelSnapshot } from './registry/live-models.ts';
import { registerShipped } from './registry/register-shipped.ts';
import { retireVersion } from './registry/retire-version.ts';
import { exportModel, getModel, listEvaluations, listModels } from './registry/show-models.ts';
import { switchOff } from './registry/switch-off.ts';
import { selectDataSets } from './store/data-sets.ts';
import { selectModels } from './store/models.ts';
import { selectPromotions } from './store/promotions.ts';
import { selectTasks } from './store/tasks.ts';
import { askForEvaluation, askForTraining, cancelTask, getTask } from './tasks/ask-for-task.ts';
import { createTaskWorker } from './tasks/work-tasks.ts';
import { rememberTraining } from './train/remember-training.ts';
import { type RunLearner, runInThread } from './train/run-learner.ts';

const SHOWN = 200;

/** A version by its model and number. */
export interface VersionRef {
  readonly model: string;
  readonly version: number;
}

/** Models that learn. Each function is documented at the use-case of its name. */
export interface Models {
  list(): Promise<ModelSummary[]>;
  get(id: string): Promise<ModelDetail>;
  version(id: string, version: number): Promise<ModelVersion>;
  evaluations(id: string, version: number): Promise<ModelEvaluation[]>;
  /** The words that say most, beside harmless texts that have them too. */
  telling(id: string, version: number): Promise<TellingFeature[]>;
  drift(id: string, version: number): Promise<ModelDrift>;
  /** What a version says of a text: the live one, or else the latest. */
  explain(id: string, wish: { readonly text: string; readonly version?: number }): Promise<ModelExplanation>;
  import(given: GivenFile, by: string): Promise<ModelVersion>;
  export(id: string, version: number): Promise<{ readonly bytes: Uint8Array; readonly digest: string }>;
  switchOff(id: string, wish: { readonly by: string; readonly reason: string }): Promise<ModelSummary>;
  retire(ref: VersionRef, by: string): Promise<ModelVersion>;
  /** Takes the models of the product in; says how many are new. */
  registerShipped(shipped: readonly ShippedModel[]): Promise<number>;
  readonly dataSets: {
    list(): Promise<ModelDataSet[]>;
    get(id: string): Promise<ModelDataSet>;
    import(given: GivenData, by: string): Promise<ModelDataSet>;
    fromDecisions(wish: DataSetFromDecisions, by: string): Promise<ModelDataSet>;
    erase(id: string, by: string): Promise<void>;
    /** Takes the texts of an erased account out of every data set, in the caller's transaction; says how many. */
    forgetAccount(db: Db, account: AccountRef): Promise<number>;
    /** In the unit in which a decision is undone. */
    followUndone(
      work: Work,
      decisionId: string,
      undone: { readonly byAppeal: boolean; readonly by: string },
    ): Promise<void>;
  };
  readonly tasks: {
    list(model?: string): Promise<ModelTask[]>;
    get(id: string): Promise<ModelTask>;
    train(wish: ModelTraining, by: string): Promise<ModelTask>;
    evaluate(ref: VersionRef, wish: ModelEvaluationRequest, by: string): Promise<ModelTask>;
    cancel(id: string, by: string): Promise<ModelTask>;
    /** Looks after tasks for so long, milliseconds; says whether there was any. */
    work(forMs: number): Promise<boolean>;
    /** Ends what is under way; whoever works next begins it again. */
    stop(): Promise<void>;
  };
  readonly promotions: {
    list(filter?: { readonly model?: string; readonly open?: boolean }): Promise<ModelPromotion[]>;
    get(id: string): Promise<ModelPromotion>;
    ask(ref: VersionRef, wish: PromotionRequest, asker: Asker): Promise<ModelPromotion>;
    confirm(id: string, fingerprint: string, asker: Asker): Promise<ModelPromotion>;
    withdraw(id: string, by: string): Promise<ModelPromotion>;
  };
  /** What judges now: to be taken once per batch; it does not change. */
  current(): ModelSnapshot;
  /** A version as it was, to derive a verdict again. */
  at(id: string, version: number): Promise<TextModel>;
  /** Counts what versions said of a batch, in its transaction. */
  count(trx: Db, judged: readonly JudgedText[], at: number): Promise<void>;
  /** Loads what judges. */
  start(): Promise<void>;
  /** Loads it again, when `model.changed` has come through the outbox. */
  follow(): Promise<void>;
  /** Erases rows and counts whose time is over; says how many data sets. */
  purge(): Promise<number>;
}

export interface ModelsOptions extends Omit<ModelsContext, 'settings'> {
  readonly settings?: Partial<ModelSettings>;
  /** Where learning takes place; a thread of its own when left out. */
  readonly run?: RunLearner;
}

/**
 * Puts models together. Their tables are made by `modelsMigrations`.
 *
 * @example
 * ```text
 * const models = createModels({ storage, clock, ids, decisions, harmless });
 * await models.start();
 * const set = await models.dataSets.fromDecisions({ title: 'Autumn' }, 'staff:amina');
 * await models.tasks.train({ model: 'support', dataSetId: set.id }, 'staff:amina');
 * while (await models.tasks.work(2_000));
 * ```
 */
export function createModels({ settings, run = runInThread, ...ports }: ModelsOptions): Models {
  const context: ModelsContext = { ...ports, settings: { ...DEFAULT_MODEL_SETTINGS, ...settings } };
  const { storage, clock } = context;
  const { db } = storage;
  const live = createLiveModels(storage);
  const worker = createTaskWorker(context, rememberTraining(run));
  return {
    list: () => listModels(context),
    ...bind(context, {
      get: getModel,
      version: getVersion,
      evaluations: listEvaluations,
      drift: showDrift,
      import: importModel,
      export: exportModel,
      switchOff,
      retire: retireVersion,
      registerShipped,
    }),
    telling: async (id, version) =>
      tellingFeatures(context, await getVersion(context, id, version), await live.at(id, version)),
    explain: async (id, { text, version }) => {
      const [summary] = await selectModels(db, id);
      if (!summary) throw modelNotFound();
      const asked = version ?? summary.live ?? summary.latest;
      return explainText(await live.at(id, asked), { id, version: asked }, text, context.mark(text));
    },
    dataSets: {
      list: () => selectDataSets(db, SHOWN),
      ...bind(context, {
        get: getDataSet,
        import: importDataSet,
        fromDecisions: dataSetFromDecisions,
        erase: eraseDataSet,
      }),
      forgetAccount,
      followUndone,
    },
    tasks: {
      list: (model) => selectTasks(db, { model: model ?? null, limit: SHOWN, now: clock.now() }),
      ...bind(context, {
        get: getTask,
        train: askForTraining,
        evaluate: askForEvaluation,
        cancel: cancelTask,
      }),
      work: worker.work,
      stop: worker.stop,
    },
    promotions: {
      list: ({ model = null, open = false }: { model?: string | null; open?: boolean } = {}) =>
        selectPromotions(db, { model, open, limit: SHOWN }),
      ...bind(context, {
        get: getPromotion,
        ask: askPromotion,
        confirm: confirmPromotion,
        withdraw: withdrawPromotion,
      }),
    },
    current: live.current,
    at: live.at,
    count: countBands,
    start: live.reload,
    follow: live.reload,
    purge: async () => {
      await purgeDrift(context);
      return purgeData(context);
    },
  };
}
