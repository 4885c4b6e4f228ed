import { isId, toInstant } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import type { AccessContext } from '../context.ts';
import {
  checkService,
  isServing,
  type NewService,
  type Service,
  serviceEnded,
  serviceNotFound,
} from '../service.ts';
import { staffActor } from '../staff-record.ts';
import { keysOfService } from '../store/api-keys.ts';
import {
  findService,
  insertService,
  listServices,
  lockService,
  setServiceEnded,
  setServiceOwner,
  writeService,
} from '../store/services.ts';

/** Of a service what people may change. */
export interface ServiceChange {
  readonly name?: string | undefined;
  readonly purpose?: string | undefined;
  readonly scopes?: readonly string[] | undefined;
  /** Null: all of them. */
  readonly platforms?: readonly string[] | null | undefined;
}

/** The programs that work here. A change takes effect for all their keys. */
export interface Services {
  /** Throws AccessError 422 `key-invalid`. */
  create(service: NewService): Promise<Service>;
  /** Throws AccessError 404 `service-not-found`, 409 `service-ended`, 422 `key-invalid`. */
  change(id: string, change: ServiceChange, by: string): Promise<Service>;
  /** Somebody answers for it from now on. Throws as `change`. */
  takeOver(id: string, staffId: string): Promise<Service>;
  /** Ends it and its keys at once. Throws AccessError 404 `service-not-found`. */
  end(id: string, by: string): Promise<void>;
  list(): Promise<Service[]>;
  /** Throws AccessError 404 `service-not-found`. */
  get(id: string): Promise<Service>;
}

/** What services are given: of a key that changed nothing is remembered here. */
export interface ServiceContext extends AccessContext {
  readonly forget: (changed: { readonly keyId: string }) => void;
}

export function createServices(context: ServiceContext): Services {
  const { storage, clock } = context;
  return {
    create: (wanted) => storage.work((work) => createService(work, context, wanted)),
    change: (id, change, by) => storage.work((work) => changeService(work, context, { id, change, by })),
    takeOver: (id, staffId) =>
      storage.work(async (work) => {
        const service = await serving(work.db, context, id);
        await setServiceOwner(work.db, id, staffId);
        const actor = staffActor(staffId);
        work.record({ actor, action: 'service.taken-over', subject: id, detail: {} });
        await tellKeys(work, context, id);
        const { takeOverBy: _, ...rest } = service;
        return { ...rest, owner: staffId };
      }),
    end: (id, by) =>
      storage.work(async (work) => {
        if (!isId(id) || !(await lockService(work.db, id))) throw serviceNotFound();
        await setServiceEnded(work.db, id, toInstant(clock.now()));
        work.record({ actor: by, action: 'service.ended', subject: id, detail: {} });
        await tellKeys(work, context, id);
      }),
    list: () => listServices(storage.db),
    get: async (id) => {
      const service = isId(id) ? await findService(storage.db, id) : undefined;
      if (!service) throw serviceNotFound();
      return service;
    },
  };
}

/** Makes a service in the caller's unit of work. Throws AccessError 422 `key-invalid`. */
export async function createService(
  work: Work,
  { ids, clock }: AccessContext,
  wanted: NewService,
): Promise<Service> {
  const { name, purpose, source, platforms, owner, by } = wanted;
  const service: Service = {
    id: ids(),
    name,
    purpose,
    source,
    scopes: checkService(wanted),
    ...(platforms !== undefined && { platforms }),
    ...(owner !== undefined && { owner }),
    createdAt: toInstant(clock.now()),
    ...(by !== undefined && { createdBy: by }),
  };
  await insertService(work.db, service);
  const detail = { scopes: service.scopes, source, ...(platforms && { platforms }) };
  work.record({ actor: by ?? 'start', action: 'service.created', subject: service.id, detail });
  return service;
}

/** Changes a service in the caller's unit of work. Throws as `Services.change`. */
export async function changeService(
  work: Work,
  context: ServiceContext,
  { id, change, by }: { readonly id: string; readonly change: ServiceChange; readonly by: string },
): Promise<Service> {
  const before = await serving(work.db, context, id);
  const { platforms: bound, ...rest } = before;
  const wanted = change.platforms === undefined ? bound : (change.platforms ?? undefined);
  const changed = {
    ...rest,
    name: change.name ?? before.name,
    purpose: change.purpose ?? before.purpose,
    ...(wanted !== undefined && { platforms: wanted }),
  };
  const scopes = checkService({ ...changed, scopes: change.scopes ?? before.scopes });
  await writeService(work.db, { ...changed, scopes });
  const detail = { scopes, ...(wanted && { platforms: wanted }) };
  work.record({ actor: by, action: 'service.changed', subject: id, detail });
  await tellKeys(work, context, id);
  return { ...changed, scopes };
}

/** A service that still works, locked until the transaction ends. */
export async function serving(
  trx: Db,
  { clock }: Pick<AccessContext, 'clock'>,
  id: string,
): Promise<Service> {
  const service = isId(id) ? await lockService(trx, id) : undefined;
  if (!service) throw serviceNotFound();
  if (!isServing(service, clock.now())) throw serviceEnded();
  return service;
}

async function tellKeys(
  work: Work,
  { forget }: Pick<ServiceContext, 'forget'>,
  serviceId: string,
): Promise<void> {
  for (const { id: keyId } of await keysOfService(work.db, serviceId)) {
    work.emit('key.changed', { keyId });
    // Here at once, and not only when this process is told like the others.
    work.after(() => forget({ keyId }));
  }
}
