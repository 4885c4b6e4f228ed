import { Type } from 'typebox';
import { ById } from '../../scalar.ts';

/** The address of a version of a model. */
export const ByVersion = Type.Object({
  ...ById.properties,
  version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
});
