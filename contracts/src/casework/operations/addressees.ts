import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { ById, closed } from '../../scalar.ts';
import { Addressee, AddresseeChange, NewAddressee } from '../addressee.ts';

/** To whom an authority writes. */
export const addresseeOperations = operations('casework', {
  addressees: {
    method: 'GET',
    path: '/v1/casework/addressees',
    permission: 'casework.read',
    summary: 'Addressees by name',
    query: Type.Object({ retired: Type.Optional(Type.Boolean({ description: 'those too' })) }, closed),
    answers: { 200: Type.Object({ addressees: Type.Array(Addressee) }, closed) },
  },
  addressee: {
    method: 'GET',
    path: '/v1/casework/addressees/:id',
    permission: 'casework.read',
    summary: 'An addressee',
    params: ById,
    answers: { 200: Addressee },
  },
  addAddressee: {
    method: 'POST',
    path: '/v1/casework/addressees',
    permission: 'casework.work',
    caller: 'staff',
    records: ['casework.addressee.added'],
    summary: 'Add somebody to write to: names, web addresses, channels; nothing is fetched from them',
    body: NewAddressee,
    answers: { 201: Addressee },
  },
  changeAddressee: {
    method: 'PATCH',
    path: '/v1/casework/addressees/:id',
    permission: 'casework.work',
    caller: 'staff',
    records: ['casework.addressee.changed'],
    summary: 'Change an addressee; what is left out stays',
    params: ById,
    body: AddresseeChange,
    answers: { 200: Addressee },
  },
  retireAddressee: {
    method: 'POST',
    path: '/v1/casework/addressees/:id/retire',
    permission: 'casework.work',
    caller: 'staff',
    records: ['casework.addressee.retired'],
    summary: 'Have nothing new addressed to it; cases that are open go on',
    params: ById,
    body: Type.Object({ because: Type.String({ minLength: 1, maxLength: 2_000, pattern: '\\S' }) }, closed),
    answers: { 200: Addressee },
  },
});
