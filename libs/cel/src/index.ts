export type { ConstantText, Doomed } from './compile/doomed.ts';
export type { Observation } from './compile/explain.ts';
export type { Activation } from './compile/run.ts';
export { CelError, type CelErrorCode } from './errors.ts';
export type { CelFunction } from './functions/custom.ts';
export { type CelLimits, defaultLimits } from './limits.ts';
export { type CelEnvironment, type CelProgram, compileCel } from './program.ts';
export {
  type CelType,
  isAssignable,
  type ListType,
  type MapType,
  type ObjectType,
  typeName,
} from './types.ts';
export type { CelResult } from './values/native.ts';
export {
  CelFailure,
  type CelFailureCode,
  isFailure,
  isUnknown,
  type Unknown,
  unknown,
} from './values/non-value.ts';
export { CelDuration, CelTimestamp, duration } from './values/time.ts';
