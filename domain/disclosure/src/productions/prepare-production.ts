import type { EmptyPackage, FieldPreview, Production } from '@breakwater/contracts/disclosure';
import { contentHash } from '@breakwater/kernel';
import { emptyOf } from '../collect/empty-of.ts';
import { DisclosureError } from '../disclosure-error.ts';
import { getGrant } from '../grants/list-grants.ts';
import type { DisclosureContext } from '../ports.ts';
import { insertProduction } from '../store/productions.ts';
import { collectedParts, shownOf } from './bind-production.ts';
import { collectOnRecord } from './collect-on-record.ts';
import { getProduction } from './list-productions.ts';
import { recipientOf } from './recipient-of.ts';
import { tellProduction } from './tell-production.ts';

/** What a package would hold, and why where that is nothing. */
export interface GrantPreview {
  readonly preview: readonly FieldPreview[];
  readonly empty?: EmptyPackage;
}

/** What a package would hold, in fields and counts; no value is shown. Throws as `prepareProduction` does. */
export async function previewGrant(
  context: DisclosureContext,
  grantId: string,
  by: string,
): Promise<GrantPreview> {
  const grant = await getGrant(context.storage.db, grantId);
  const { preview } = await collectOnRecord(context, grant, { by, purpose: 'preview' });
  const empty = emptyOf(preview);
  return { preview, ...(empty && { empty }) };
}

/**
 * Prepares a package under a grant: fields and counts, for a second person to approve. What cannot be read is never taken
 * for nothing: then a note has to say that the production is partial.
 *
 * What it shows is bound with it: whoever approves it approves that and nothing else.
 *
 * @throws DisclosureError 404 `grant-not-found`, 409 `grant-ended`, `log-incomplete`, `recipient-missing`,
 * `recipient-unconfirmed`, `recipient-expired`; LogKeyError 503
 */
export async function prepareProduction(
  context: DisclosureContext,
  { grantId, note }: { readonly grantId: string; readonly note?: string | undefined },
  by: string,
): Promise<Production> {
  const grant = await getGrant(context.storage.db, grantId);
  const { preview, digest, damaged, missed } = await collectOnRecord(context, grant, {
    by,
    purpose: 'prepare',
  });
  const said = note?.trim() || undefined;
  if (damaged + missed > 0 && said === undefined) {
    throw new DisclosureError(
      'log-incomplete',
      'Some records of that time cannot be read or were never written. Say so in a note to the authority: the production is partial.',
      409,
      { pointer: '/note', extra: { damaged, missed } },
    );
  }
  const id = context.ids();
  await context.storage.work(async (work) => {
    const { parts, view, delivery } = await shownOf(context, work.db, grant);
    recipientOf(delivery, context.clock.now());
    const binds = { ...parts, ...collectedParts({ preview, digest, damaged, missed, note: said }) };
    const made = {
      id,
      orderId: grant.orderId,
      grantId,
      preview,
      digest,
      note: said,
      by,
      binds,
      shown: view,
    };
    await insertProduction(work.db, made, context.clock.now());
    await tellProduction(context, work, id, by);
    const detail = {
      orderId: grant.orderId,
      grantId,
      digest,
      partial: said !== undefined,
      binds: contentHash(binds),
      fingerprint: view?.fingerprint ?? '',
    };
    work.record({ actor: by, action: 'disclosure.prepared', subject: id, detail });
  });
  return getProduction(context.storage.db, id);
}
