import { type Static, Type } from 'typebox';
import { createValidator } from '../create-validator.ts';
import { AUTHORITY_KINDS, DATA_CATEGORIES } from '../law/law-vocabulary.ts';
import { Territory } from '../review/decided-action.ts';
import { closed, Instant, LanguageTag, Slug } from '../scalar.ts';
import { explainErrors, type SchemaFault } from '../schema-fault.ts';

const text = (maxLength: number, description: string) =>
  Type.Optional(Type.String({ maxLength, description }));

/** What an order names: an account, a piece of content, or an address on the platform. */
export const OrderTarget = Type.Object(
  {
    kind: Type.Enum(['url', 'account', 'handle', 'content', 'email', 'phone', 'ip', 'other']),
    value: Type.String({ minLength: 1, maxLength: 4_096 }),
    platform: Type.Optional(Slug('platform, where the installation runs several')),
    from: Type.Optional(Instant('data from then on')),
    to: Type.Optional(Instant('data until then')),
    locate: text(2_000, 'what else helps to find it'),
  },
  { ...closed, $id: 'OrderTarget' },
);
export type OrderTarget = Static<typeof OrderTarget>;

export const ORDER_TARGETS_MAX = 10_000;

/**
 * What an order says, whatever form it came in (Annex I of (EU) 2021/784, EPOC and EPOC-PR of (EU) 2023/1543, Art. 9 and 10
 * of (EU) 2022/2065, or none). Everything is optional: what is missing is a defect that the desk names, not a reason to
 * lose the order.
 */
export const OrderForm = Type.Object(
  {
    form: Type.Optional(Type.Enum(['tco-annex-1', 'epoc', 'epoc-pr', 'generic'])),
    instrument: Type.Optional(Slug('law pack that it names as its basis')),
    requestType: Type.Optional(Slug('request type of that pack')),
    reference: text(300, 'file reference of the authority'),
    authority: Type.Optional(
      Type.Object(
        {
          name: text(500, 'as it calls itself'),
          kind: Type.Optional(Type.Enum([...AUTHORITY_KINDS])),
          country: Type.Optional(Territory),
          representative: text(300, 'who signs for it'),
          post: text(300, 'post that they hold'),
          email: text(320, 'mail address'),
          phone: text(60, 'telephone'),
          address: text(1_000, 'postal address'),
        },
        closed,
      ),
    ),
    addressee: text(500, 'to whom it is addressed'),
    legalBasis: text(2_000, 'provision that it rests on'),
    offence: text(2_000, 'offence and provision, for criminal procedure'),
    offenceMaxYears: Type.Optional(Type.Number({ minimum: 0, maximum: 100 })),
    reasons: text(20_000, 'why'),
    reasonsCategories: Type.Optional(
      Type.Array(Type.String({ maxLength: 60 }), {
        maxItems: 20,
        description: 'boxes that are ticked: a to e of Art. 2(7) (EU) 2021/784, or the grounds of the pack',
      }),
    ),
    necessity: text(20_000, 'why it is necessary and proportionate'),
    targets: Type.Array(OrderTarget, { maxItems: ORDER_TARGETS_MAX }),
    from: Type.Optional(Instant('data from then on, for every target that says nothing else')),
    to: Type.Optional(Instant('data until then')),
    dataCategories: Type.Optional(Type.Array(Type.Enum([...DATA_CATEGORIES]), { maxItems: 4 })),
    demands: text(20_000, 'what else it wants, in its own words'),
    territories: Type.Optional(Type.Array(Territory, { maxItems: 250 })),
    worldwide: Type.Optional(Type.Boolean({ description: 'effect everywhere is asked for' })),
    language: Type.Optional(LanguageTag),
    issuedAt: Type.Optional(Instant('date and time of the order')),
    dueAt: Type.Optional(Instant('deadline that the order itself names')),
    expiresAt: Type.Optional(Instant('when it ends')),
    signature: text(2_000, 'who signed and how'),
    validation: Type.Optional(
      Type.Object(
        { name: text(500, 'validating authority'), kind: Type.Optional(Type.Enum([...AUTHORITY_KINDS])) },
        closed,
      ),
    ),
    enforcingAuthority: text(500, 'authority that was notified, Art. 8 (EU) 2023/1543'),
    redress: text(5_000, 'before whom and until when it can be challenged'),
    informAuthority: text(500, 'authority to be told of the effect'),
    emergency: Type.Optional(Type.Boolean()),
    emergencyReasons: text(20_000, 'what threatens whom'),
    secrecy: Type.Optional(
      Type.Object(
        {
          until: Type.Optional(Instant('end of the secrecy')),
          decision: text(500, 'decision that orders it'),
          reasons: text(5_000, 'why'),
        },
        closed,
      ),
    ),
    goodFaith: Type.Optional(Type.Boolean()),
  },
  { ...closed, $id: 'OrderForm' },
);
export type OrderForm = Static<typeof OrderForm>;

const validator = createValidator(OrderForm);

/**
 * Validates a parsed JSON value as the form of an order. Unknown fields are faults: what an authority said there would
 * be lost.
 *
 * @example
 * checkOrderForm({ targets: [], urgent: true }).fault?.pointer // => '/urgent'
 */
export function checkOrderForm(
  value: unknown,
):
  | { readonly form: OrderForm; readonly fault?: undefined }
  | { readonly form?: undefined; readonly fault: SchemaFault } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { fault: { code: 'not-an-object', pointer: '', message: 'expected a JSON object with targets' } };
  }
  if (validator.Check(value)) return { form: value as OrderForm };
  return { fault: explainErrors(validator.Errors(value), 'the form of an order') };
}
