import type { Production } from '@breakwater/contracts/disclosure';
import type { LawPack } from '@breakwater/contracts/law';
import type { AuthorityOrder, OrderState, OrderSummary } from '@breakwater/contracts/orders';
import type { PortalOrder, PortalOrderSummary, PortalProduction } from '@breakwater/contracts/portal';

/** States in which an authority can still mend its order. */
const MENDABLE: readonly OrderState[] = ['unread', 'received', 'clarification', 'legal-review'];
const OVER: readonly OrderState[] = ['withdrawn', 'closed'];
/** What is only being prepared, or was sent back inside, is nothing yet. */
const SHOWN: readonly Production['state'][] = [
  'approved',
  'blocked',
  'released',
  'delivered',
  'expired',
  'withdrawn',
];

type PackOf = (instrument: string) => LawPack | undefined;

/** An order in the list of its authority: field by field, so that nothing of the desk comes along. */
export function showSummary(order: OrderSummary, packOf: PackOf): PortalOrderSummary {
  const { reference, kind, instrument, requestType, secrecyUntil, dueAt, dueClock, paused } = order;
  const clock = packOf(instrument ?? '')
    ?.requestTypes.find(({ id }) => id === requestType)
    ?.clocks.find(({ id }) => id === dueClock);
  return {
    id: order.id,
    number: order.number,
    state: order.state,
    channel: order.channel,
    emergency: order.emergency,
    targets: order.targets,
    defects: order.defects,
    receivedAt: order.receivedAt,
    updatedAt: order.updatedAt,
    ...(reference !== undefined && { reference }),
    ...(kind !== undefined && { kind }),
    ...(instrument !== undefined && { instrument }),
    ...(requestType !== undefined && { requestType }),
    ...(secrecyUntil !== undefined && { secrecyUntil }),
    ...(dueAt !== undefined && { dueAt }),
    ...(dueClock !== undefined && { dueClock }),
    ...(paused !== undefined && { paused }),
    ...(clock && { owedBy: clock.owedBy }),
  };
}

/** An order with all that its authority is told of it. */
export function showOrder(
  order: AuthorityOrder,
  summary: PortalOrderSummary,
  productions: readonly Production[],
  { packOf, publicKey }: { readonly packOf: PackOf; readonly publicKey: string },
): PortalOrder {
  const { original, answer, state } = order;
  return {
    ...summary,
    form: order.form,
    ...(original && { original }),
    receipt: receiptOf(order),
    clock: order.clock,
    defectList: order.defects,
    deadlines: order.deadlines,
    tasks: order.tasks.map(({ target, status, because, effectAt }) => ({
      target,
      status,
      ...(because !== undefined && { because }),
      ...(effectAt !== undefined && { effectAt }),
    })),
    taskCount: order.taskCount,
    messages: order.messages.map(({ by: _by, ...message }) => message),
    // What was asked back is over once it was answered.
    ...(answer &&
      (answer.answer !== 'clarify' || state === 'clarification') && {
        answer: showAnswer(answer, packOf(order.instrument ?? '')),
      }),
    productions: productions
      .filter((one) => SHOWN.includes(one.state))
      .map((one) => showProduction(one, publicKey)),
    may: {
      amend: MENDABLE.includes(state),
      write: state !== 'withdrawn',
      withdraw: !OVER.includes(state),
    },
  };
}

/**
 * The proof of receipt: the hash of what came first, as the acknowledgement has it, whatever the order was mended to
 * since.
 */
function receiptOf({ messages, original, formSha256, receivedAt }: AuthorityOrder): PortalOrder['receipt'] {
  const acknowledged = messages.find(({ kind }) => kind === 'acknowledgement')?.document;
  const known =
    typeof acknowledged === 'object' && acknowledged !== null && 'sha256' in acknowledged
      ? acknowledged.sha256
      : undefined;
  const sha256 = typeof known === 'string' ? known : (original?.sha256 ?? formSha256 ?? '');
  const isMended = formSha256 !== undefined && !original && formSha256 !== sha256;
  return { sha256, at: receivedAt, ...(isMended && { amendedSha256: formSha256 }) };
}

function showAnswer(
  { answer, reason, grounds, at }: NonNullable<AuthorityOrder['answer']>,
  pack: LawPack | undefined,
): NonNullable<PortalOrder['answer']> {
  const known = [
    ...(pack?.requestTypes.flatMap(({ refusalGrounds }) => refusalGrounds) ?? []),
    ...(pack?.tests ?? []),
  ];
  return {
    answer,
    reason,
    at,
    grounds: grounds.map((id) => {
      const found = known.find((one) => one.id === id);
      return { id, ...(found && { label: found.label, art: found.art }) };
    }),
  };
}

function showProduction(production: Production, publicKey: string): PortalProduction {
  const { id, state, note, notBefore, expiresAt, downloadedAt, receipt, manifest } = production;
  return {
    id,
    state,
    ...(note !== undefined && { note }),
    ...(notBefore !== undefined && { notBefore }),
    ...(expiresAt !== undefined && { expiresAt }),
    ...(downloadedAt !== undefined && { downloadedAt }),
    ...(receipt && { receipt }),
    ...(manifest && { sha256: manifest.sha256, bytes: manifest.bytes, publicKey }),
  };
}
