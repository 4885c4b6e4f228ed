import { type Static, Type } from 'typebox';
import { LetterTemplate } from '../letters/letter-template.ts';
import { LocalText } from '../local-text.ts';
import { closed, Day, Slug } from '../scalar.ts';
import { LadderStep } from './ladder-step.ts';
import {
  AUTHORITY_KINDS,
  CLOCK_ACTS,
  CLOCK_STARTS,
  type ClockAct,
  CONDITIONS,
  DATA_CATEGORIES,
  DISCLOSABLE_FIELDS,
  ELEMENT_IDS,
  GROUND_USERS,
  LEGAL_WAYS,
  ORDER_TESTS,
  PAUSE_REASONS,
  REQUEST_KINDS,
  TEST_OUTCOMES,
} from './law-vocabulary.ts';
import { rule, text } from './pack-rule.ts';

const when = {
  when: Type.Optional(
    Type.Array(Type.Enum([...CONDITIONS]), { description: 'all have to hold; always when left out' }),
  ),
};
const Period = Type.String({
  pattern: '^P(?!$)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?$',
  description: 'ISO 8601 duration',
});

export const PackElement = Type.Object(
  {
    id: Type.Enum([...ELEMENT_IDS]),
    label: LocalText,
    defect: Type.Enum(['fatal', 'curable'], { description: 'what it is when it is missing or wrong' }),
    ...when,
    ...rule,
  },
  { ...closed, $id: 'PackElement' },
);
export type PackElement = Static<typeof PackElement>;

export const PackClock = Type.Object(
  {
    id: Slug('clock, unique in its request type'),
    label: LocalText,
    starts: Type.Enum([...CLOCK_STARTS]),
    act: Type.Enum(Object.keys(CLOCK_ACTS) as ClockAct[], {
      description: 'what is on record when it is met',
    }),
    period: Type.Optional(Period),
    undueDelay: Type.Optional(
      Type.Object(
        { aim: Period },
        {
          ...closed,
          description: 'the law names no period ("without undue delay"): aim is our own, and said to be',
        },
      ),
    ),
    rule: Type.Enum(['elapsed', 'calendar', 'business', '1182-71'], {
      description:
        'elapsed: exact time; calendar: same wall-clock time in the zone; business: working days of the calendar; ' +
        '1182-71: Regulation (EEC, Euratom) No 1182/71, with elapsed as the strict time',
    }),
    pausesOn: Type.Array(Type.Enum([...PAUSE_REASONS])),
    restartsOn: Type.Array(Type.Enum([...PAUSE_REASONS]), {
      description: 'the whole period runs anew when these end, as Art. 3(7)-(8) of (EU) 2021/784 says',
    }),
    owedBy: Type.Enum(['provider', 'authority']),
    blocksDelivery: Type.Boolean(),
    extend: Type.Optional(Type.Object({ by: Period, on: text('what extends it', 200) }, closed)),
    onBreach: Type.Optional(text('what may follow', 500)),
    ...when,
    ...rule,
  },
  { ...closed, $id: 'PackClock' },
);
export type PackClock = Static<typeof PackClock>;

export const PackRequestType = Type.Object(
  {
    id: Slug('request type, unique in the pack'),
    title: LocalText,
    kind: Type.Enum([...REQUEST_KINDS]),
    form: Type.Optional(
      Type.Enum(['tco-annex-1', 'epoc', 'epoc-pr', 'generic'], { description: 'form in which it comes' }),
    ),
    authorities: Type.Array(Type.Enum([...AUTHORITY_KINDS]), { minItems: 1 }),
    authoritiesFor: Type.Optional(
      Type.Partial(Type.Record(Type.Enum([...DATA_CATEGORIES]), Type.Array(Type.Enum([...AUTHORITY_KINDS])))),
    ),
    reasonsCategories: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Slug('box or ground'),
            label: LocalText,
            review: Type.Optional(
              Type.Boolean({ description: 'a lawyer looks wherever an order rests on it' }),
            ),
            ...rule,
          },
          closed,
        ),
        { description: 'grounds that can be ticked; any other is a defect' },
      ),
    ),
    foreign: Type.Optional(
      Type.Enum(['allowed', 'legal-review', 'refused'], {
        description:
          'an authority of another state than those of the jurisdiction; legal-review when left out',
      }),
    ),
    voluntary: Type.Optional(Type.Boolean({ description: 'the law allows it and does not oblige to it' })),
    elements: Type.Array(PackElement),
    scope: Type.Object(
      {
        maxTargets: Type.Optional(Type.Integer({ minimum: 1 })),
        timeRange: Type.Boolean({ description: 'a time range is required' }),
        maxDays: Type.Optional(Type.Integer({ minimum: 1 })),
        dataCategories: Type.Array(Type.Enum([...DATA_CATEGORIES])),
        territorial: Type.Enum(['strictly-necessary', 'local', 'union', 'global']),
      },
      closed,
    ),
    clocks: Type.Array(PackClock),
    responses: Type.Array(
      Type.Object(
        {
          id: Type.Enum(['feedback', 'impossibility', 'form3', 'clarification', 'refusal', 'production']),
          form: text('its name in the law', 200),
          when: text('when it is sent', 300),
          ...rule,
        },
        closed,
      ),
    ),
    refusalGrounds: Type.Array(
      Type.Object(
        {
          id: Slug('ground'),
          label: LocalText,
          needs: Type.Enum(['lawyer', 'two-person', 'nobody']),
          by: Type.Array(Type.Enum([...GROUND_USERS]), { minItems: 1, description: 'who may use it' }),
          instead: Type.Optional(LocalText),
          ...rule,
        },
        closed,
      ),
    ),
    userNotice: Type.Object(
      {
        default: Type.Enum(['notify', 'by-authority', 'none']),
        at: Type.Optional(
          Type.Enum(['effect', 'on-request'], {
            description: 'at the latest when effect is given (when left out), or when the user asks',
          }),
        ),
        withoutEnd: Type.Optional(
          Type.Enum(['not-valid', 'lawyer'], {
            description:
              'secrecy that names no end: it binds nobody, or (when left out) the user is not told until a lawyer set one',
          }),
        ),
        maxDelay: Type.Optional(Period),
        extension: Type.Optional(Period),
        ...rule,
      },
      closed,
    ),
    disclosure: Type.Optional(
      Type.Array(
        Type.Object(
          {
            category: Type.Enum([...DATA_CATEGORIES]),
            fields: Type.Array(Type.Enum([...DISCLOSABLE_FIELDS]), { minItems: 1, uniqueItems: true }),
            ...rule,
          },
          closed,
        ),
        { description: 'the only fields that are disclosed for it; none when left out' },
      ),
    ),
    retention: Type.Optional(Type.Object({ period: Period, extendable: Type.Boolean(), ...rule }, closed)),
  },
  { ...closed, $id: 'PackRequestType' },
);
export type PackRequestType = Static<typeof PackRequestType>;

/** A legal instrument as data that a lawyer can read and edit: one YAML file of `packs/law/`. */
export const LawPack = Type.Object(
  {
    pack: Type.Object(
      {
        id: Slug('instrument'),
        title: LocalText,
        jurisdiction: Type.String({ pattern: '^([A-Z]{2}|EU)$' }),
        legalRef: Type.Optional(text('address of the official text', 500)),
        citations: Type.Optional(
          Type.Array(text('how orders cite it, e.g. 2021/784', 100), {
            minItems: 1,
            description: 'an order that cites none of them rests on another law',
          }),
        ),
        version: Type.String({ pattern: '^\\d+\\.\\d+\\.\\d+$' }),
        effectiveFrom: Day('in force from'),
        effectiveTo: Type.Optional(Day('in force until')),
        status: Type.Enum(['draft', 'reviewed', 'retired'], {
          description: 'a draft shows a banner and draws no legal conclusion by itself',
        }),
        reviewedBy: Type.Optional(text('lawyer', 200)),
        reviewedAt: Type.Optional(Day('reviewed')),
        timezone: text('IANA zone in which its periods run', 60),
        calendar: Slug('holiday calendar of packs/law/calendars'),
      },
      closed,
    ),
    applicability: Type.Array(
      Type.Object({ text: LocalText, effect: Type.Enum(['applies', 'exempt']), ...rule }, closed),
    ),
    requestTypes: Type.Array(PackRequestType),
    blocks: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Slug('block'),
            label: LocalText,
            kinds: Type.Array(Type.Enum([...REQUEST_KINDS]), { minItems: 1 }),
            dataCategories: Type.Optional(Type.Array(Type.Enum([...DATA_CATEGORIES]), { minItems: 1 })),
            unless: Type.Optional(
              Type.Array(Type.Enum(['emergency', 'agreement', 'user-consent']), { minItems: 1 }),
            ),
            ...rule,
          },
          closed,
        ),
        {
          description:
            'what this law, where the platform or its data are at home, forbids it to do for an authority of another state',
        },
      ),
    ),
    ways: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Type.Enum([...LEGAL_WAYS]),
            label: LocalText,
            kinds: Type.Array(Type.Enum([...REQUEST_KINDS]), { minItems: 1 }),
            dataCategories: Type.Optional(Type.Array(Type.Enum([...DATA_CATEGORIES]), { minItems: 1 })),
            states: Type.Optional(
              Type.Array(Type.String({ pattern: '^([A-Z]{2}|EU)$' }), {
                minItems: 1,
                description: 'open to authorities of these states only; to all when left out',
              }),
            ),
            emergency: Type.Optional(Type.Boolean({ description: 'open in an emergency only' })),
            how: LocalText,
            ...rule,
          },
          closed,
        ),
        { description: 'the ways that are open to an authority of another state under this law' },
      ),
    ),
    letters: Type.Optional(
      Type.Array(LetterTemplate, {
        description: 'letters in the words of this law; the general ones stand in packs/letters',
      }),
    ),
    tests: Type.Array(
      Type.Object(
        {
          id: Type.Enum([...ORDER_TESTS]),
          onFail: Type.Enum([...TEST_OUTCOMES]),
          label: LocalText,
          only: Type.Optional(Type.Array(Slug('request type'))),
          ...rule,
        },
        closed,
      ),
      { description: 'the order tests that hold under this instrument; the engine knows how each is made' },
    ),
    obligations: Type.Array(
      Type.Object(
        {
          id: Slug('obligation'),
          label: LocalText,
          due: Type.Optional(
            Type.Object(
              {
                on: Type.Optional(Day('due')),
                within: Type.Optional(Period),
                of: Type.Optional(text('event from which it runs', 200)),
                yearly: Type.Optional(Type.String({ pattern: '^\\d{2}-\\d{2}$' })),
              },
              closed,
            ),
          ),
          evidence: Type.Array(text('kind of document', 200)),
          ...rule,
        },
        closed,
      ),
    ),
    representatives: Type.Array(
      Type.Object(
        {
          role: Type.Enum([
            'legal-representative',
            'contact-point',
            'compliance-officer',
            'grievance-officer',
          ]),
          locatedIn: Type.Optional(text('where', 100)),
          publish: Type.Boolean(),
          notifyAuthority: Type.Boolean(),
          ...rule,
        },
        closed,
      ),
    ),
    remedies: Type.Array(
      Type.Object(
        {
          forWhom: Type.Enum(['platform', 'user', 'third-party']),
          body: text('before whom', 300),
          deadline: Type.Optional(Period),
          suspensive: Type.Boolean(),
          ...rule,
        },
        closed,
      ),
    ),
    sanctions: Type.Array(
      Type.Object(
        {
          trigger: text('for what', 500),
          maxFine: Type.Optional(
            Type.Object(
              { amount: Type.Number({ minimum: 0 }), currency: Type.String({ pattern: '^[A-Z]{3}$' }) },
              closed,
            ),
          ),
          percentTurnover: Type.Optional(Type.Number({ minimum: 0, maximum: 100 })),
          other: Type.Array(text('what else may follow', 200)),
          ...rule,
        },
        closed,
      ),
    ),
    escalationLadder: Type.Array(LadderStep),
  },
  { ...closed, $id: 'LawPack' },
);
export type LawPack = Static<typeof LawPack>;
export type PackTest = LawPack['tests'][number];
export type PackBlock = NonNullable<LawPack['blocks']>[number];
export type PackWay = NonNullable<LawPack['ways']>[number];
export type PackDisclosure = NonNullable<PackRequestType['disclosure']>[number];
export type PackGround = PackRequestType['refusalGrounds'][number];
