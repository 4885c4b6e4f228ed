export { type Baseline, createBaseline, type Surprise } from './baseline/create-baseline.ts';
export { type Cascade, type Expected, type Forecast, HORIZONS, type Horizon } from './cascade.ts';
export { HORIZON_SECONDS } from './forecast/arrival-features.ts';
export { DEFAULT_SPREAD_MODEL } from './forecast/default-model.ts';
export { type FitOptions, fitSpreadModel, type StoredCascade } from './forecast/fit-spread-model.ts';
export { forecast, LEAST_ARRIVALS } from './forecast/forecast.ts';
export { madeCascades } from './forecast/made-cascades.ts';
export { type HorizonModel, parseSpreadModel, type SpreadModel } from './forecast/spread-model.ts';
export { yetToSee } from './forecast/yet-to-see.ts';
export {
  DROPPED_SECONDS,
  type Foreseen,
  ORDERS,
  type Order,
  type ReviewedCascade,
  STEP_SECONDS,
  simulateReview,
} from './review/simulate-review.ts';
export { type SeismicEstimate, type SeismicInput, seismic } from './seismic/seismic.ts';
export { type Activity, EVEN_ACTIVITY, fitActivity } from './shape/activity.ts';
export type { ShapeCascade } from './shape/shape.ts';
export {
  fitShapeModel,
  fitShapeRows,
  judgeRow,
  judgeShape,
  type LabelledShape,
  type ShapeModel,
  type ShapeRows,
  shapeRows,
} from './shape/shape-model.ts';
export { SpreadError, type SpreadErrorCode } from './spread-error.ts';
export type { Arrival } from './state/arrival.ts';
export type { ExportedSpread } from './state/exported-spread.ts';
export {
  createSpreadTable,
  type SpreadCounts,
  type SpreadMeasures,
  type SpreadTable,
  type SpreadTableOptions,
} from './state/spread-table.ts';
export { WINDOWS, type Window } from './state/windows.ts';
