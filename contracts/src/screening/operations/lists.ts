import { Type } from 'typebox';
import { Nothing, operations } from '../../operation.ts';
import { closed } from '../../scalar.ts';
import { DesignationList, ListNote, ListSettings, ListVersion } from '../designation-list.ts';

const FILE_LIMIT = 1024 * 1024 * 1024;
const id = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$', description: 'list, e.g. un or ofac-sdn' });
const ByList = Type.Object({ id });
const Counts = Type.Object(
  { added: Type.Integer(), changed: Type.Integer(), removed: Type.Integer(), dropped: Type.Integer() },
  closed,
);
const ListFormat = Type.Object({
  id: Type.String(),
  title: Type.String(),
  recognisedBy: Type.String(),
  files: Type.String(),
  urls: Type.Array(Type.String(), { description: 'where it is published' }),
});
const SyncBody = Type.Object(
  {
    given: Type.Optional(
      Type.Boolean({ description: 'read the files that were given for it, instead of its addresses' }),
    ),
    allowShrink: Type.Optional(Type.Boolean({ description: 'although it is over 20 % smaller than before' })),
    force: Type.Optional(
      Type.Boolean({ description: 'although it bears an earlier day than the one in use; goes on record' }),
    ),
  },
  closed,
);

/** Designation lists: what there is, how fresh it is, what changed. */
export const listOperations = operations('screening', {
  lists: {
    method: 'GET',
    path: '/v1/lists',
    permission: 'screening.read',
    platform: 'none',
    summary: 'Designation lists with their freshness',
    answers: { 200: Type.Object({ lists: Type.Array(DesignationList) }) },
  },
  listFormats: {
    method: 'GET',
    path: '/v1/list-formats',
    permission: 'screening.read',
    summary: 'Formats that can be read, with the addresses where they are published',
    answers: { 200: Type.Object({ formats: Type.Array(ListFormat) }) },
  },
  list: {
    method: 'GET',
    path: '/v1/lists/:id',
    permission: 'screening.read',
    platform: 'none',
    summary: 'A list',
    params: ByList,
    answers: { 200: DesignationList },
  },
  putList: {
    method: 'PUT',
    path: '/v1/lists/:id',
    permission: 'lists.write',
    onChange: 'list.put',
    summary: 'Add a list or change its settings',
    description:
      'Nothing is read yet. Where other entries are to be screened, all accounts are screened anew.',
    params: ByList,
    body: ListSettings,
    answers: { 200: DesignationList },
  },
  removeList: {
    method: 'DELETE',
    path: '/v1/lists/:id',
    permission: 'lists.write',
    onChange: 'list.remove',
    summary: 'Take a list away',
    description:
      'Its history stays. What waits on it alone is closed; decisions stay and are looked at again.',
    params: ByList,
    answers: { 204: Nothing },
  },
  putListFile: {
    method: 'PUT',
    path: '/v1/lists/:id/files/:name',
    permission: 'lists.write',
    onChange: 'list.file',
    summary: 'Give a file of a list, as it was published',
    description:
      'Read by the next sync with given: true, together with the other files that were given; .gz too.',
    params: Type.Object({ id, name: Type.String({ pattern: '^[\\w.-]{1,120}$' }) }),
    bodyLimit: FILE_LIMIT,
    consumes: ['application/octet-stream'],
    raw: 'stream',
    answers: { 200: Type.Object({ bytes: Type.Integer() }, closed) },
  },
  syncList: {
    method: 'POST',
    path: '/v1/lists/:id/sync',
    permission: 'lists.write',
    onChange: 'list.sync',
    summary: 'Read a list now',
    description:
      'Answers when it is read. Whatever is wrong with what was fetched, the list that was good stays, and the ' +
      'reason stands beside it.',
    params: ByList,
    body: SyncBody,
    answers: {
      200: Type.Object(
        {
          changed: Type.Boolean(),
          version: Type.Integer(),
          entries: Type.Integer(),
          counts: Counts,
          notes: Type.Array(ListNote),
        },
        closed,
      ),
    },
  },
  listVersions: {
    method: 'GET',
    path: '/v1/lists/:id/versions',
    permission: 'screening.read',
    summary: 'Versions of a list, latest first',
    params: ByList,
    answers: { 200: Type.Object({ versions: Type.Array(ListVersion) }) },
  },
  listVersion: {
    method: 'GET',
    path: '/v1/lists/:id/versions/:version',
    permission: 'screening.read',
    summary: 'What a version of a list changed',
    params: Type.Object({ id, version: Type.Integer({ minimum: 1, maximum: 2_000_000_000 }) }),
    answers: { 200: ListVersion },
  },
});
