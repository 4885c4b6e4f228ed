import { Type } from 'typebox';
import { operations } from '../operation.ts';
import { closed } from '../scalar.ts';
import { NewRemark, Remark } from './remark.ts';

/** Remarks of staff to colleagues. */
export const remarkOperations = operations('remarks', {
  list: {
    method: 'GET',
    path: '/v1/remarks',
    permission: 'remarks.read',
    platform: 'none',
    onRead: 'remarks.read',
    summary: 'The latest hundred remarks',
    answers: { 200: Type.Object({ remarks: Type.Array(Remark) }, closed) },
  },
  write: {
    method: 'POST',
    path: '/v1/remarks',
    permission: 'remarks.write',
    platform: 'none',
    records: ['remark.written'],
    summary: 'Write a remark',
    body: NewRemark,
    answers: { 201: Remark },
  },
});
