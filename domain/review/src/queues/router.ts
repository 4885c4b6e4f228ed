import { RESERVED_QUEUES } from '@breakwater/contracts/review';
import { toInstant } from '@breakwater/kernel';
import type { JobRequest } from '../job-request.ts';
import { severityOf } from '../severity.ts';
import type { CompiledRoute } from './check-routing.ts';

const HOUR_MS = 3_600_000;

/** Says where a request goes, and by when it is due there. */
export type Router = (request: JobRequest, now: number) => JobRequest;

/**
 * A router over compiled rules. The first rule whose condition holds gives the queue; one that cannot be decided, since
 * it reads what nobody knows of this job, does not hold. The due time of the queue counts where the job has none that
 * is earlier.
 */
export function createRouter(
  routes: readonly CompiledRoute[],
  dueHours: ReadonlyMap<string, number>,
): Router {
  return (request, now) => {
    const route = routes.length === 0 ? undefined : routeOf(routes, request);
    const queue = openTo(request, route?.rule.queue ?? request.queue);
    const hours = dueHours.get(queue);
    const due = hours === undefined ? undefined : toInstant(now + hours * HOUR_MS);
    if (queue === request.queue && due === undefined) return request;
    const { dueAt = due } = request;
    const earliest = due !== undefined && dueAt !== undefined && due < dueAt ? due : dueAt;
    return { ...request, queue, ...(earliest !== undefined && { dueAt: earliest }) };
  };
}

/** Rules and routing from before a queue was reserved still name it. */
function openTo({ origin }: JobRequest, queue: string): string {
  const only = RESERVED_QUEUES.get(queue);
  return only === undefined || only === origin ? queue : 'default';
}

function routeOf(routes: readonly CompiledRoute[], request: JobRequest): CompiledRoute | undefined {
  const { policy, severity, platform, queue, proposed, rules, origin, audience } = request;
  const job = {
    policy,
    severity: severityOf(severity),
    platform,
    queue,
    proposed,
    rules,
    origin,
    ...(audience !== undefined && { audience }),
  };
  return routes.find(({ program }) => program.test({ job }) === true);
}
