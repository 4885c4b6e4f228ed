import type { Locale } from '@breakwater/contracts';
import type { LawPack, PackClock, PackRequestType } from '@breakwater/contracts/law';
import { periodOf } from '@breakwater/law';

interface Rule {
  readonly art: string;
  readonly prov: string;
}
const where = ({ art, prov }: Rule) => `[${art}; ${prov}]`;

/** A pack in words, request type by request type. */
export function describePack(
  pack: LawPack,
  language: Locale,
  types: readonly PackRequestType[] = pack.requestTypes,
): string {
  const { title, id, version, status, jurisdiction, timezone, calendar } = pack.pack;
  return [
    `${title[language]} (${id} ${version}, ${jurisdiction}, ${timezone}, calendar ${calendar})`,
    ...(status === 'draft' ? ['DRAFT: no lawyer has reviewed it; what follows from it is a proposal.'] : []),
    ...types.map((type) => describeType(type, language)),
    ...section(
      'Tests',
      pack.tests
        .filter(({ only }) => only === undefined || types.some((type) => only.includes(type.id)))
        .map(({ label, onFail, ...rule }) => `${label[language]}: else ${onFail} ${where(rule)}`),
    ),
    ...section(
      'Forbidden for authorities of other states',
      (pack.blocks ?? []).map(
        ({ label, kinds, unless = [], ...rule }) =>
          `${label[language]} (${kinds.join(', ')}${unless.length > 0 ? `; unless ${unless.join(' or ')}` : ''}) ${where(rule)}`,
      ),
    ),
    ...section(
      'Lawful ways for authorities of other states',
      (pack.ways ?? []).map(
        ({ label, kinds, states, how, ...rule }) =>
          `${label[language]} (${kinds.join(', ')}${states === undefined ? '' : `; for ${states.join(', ')}`}): ${how[language]} ${where(rule)}`,
      ),
    ),
  ].join('\n');
}

function describeType(type: PackRequestType, language: Locale): string {
  const { scope } = type;
  return [
    '',
    `## ${type.title[language]} (${type.id}): ${type.kind}, by ${type.authorities.join(', ')}`,
    ...section(
      'Has to contain',
      type.elements.map(
        ({ label, defect, when = [], ...rule }) =>
          `${label[language]} (${defect}${when.length > 0 ? `, when ${when.join(' and ')}` : ''}) ${where(rule)}`,
      ),
    ),
    ...section('Scope', [
      ...(scope.dataCategories.length > 0 ? [`data: ${scope.dataCategories.join(', ')}`] : []),
      ...(scope.maxDays === undefined ? [] : [`at most ${scope.maxDays} days`]),
      ...(scope.maxTargets === undefined ? [] : [`at most ${scope.maxTargets} targets without a lawyer`]),
      `effect: ${scope.territorial}`,
    ]),
    ...section(
      'Clocks',
      type.clocks.map((clock) => describeClock(clock, language)),
    ),
    ...section(
      'May be refused because',
      type.refusalGrounds.map(({ label, needs, by, instead, ...rule }) =>
        [
          `${label[language]} (${needs}; used by ${by.join(', ')})`,
          ...(instead ? [instead[language]] : []),
          where(rule),
        ].join(' '),
      ),
    ),
    ...section('Users', [describeNotice(type.userNotice)]),
    ...(type.kind === 'disclose' ? describeFields(type) : []),
  ].join('\n');
}

function describeNotice({
  default: who,
  at,
  withoutEnd,
  maxDelay,
  ...rule
}: PackRequestType['userNotice']): string {
  const notify = [
    `the platform tells them ${at === 'on-request' ? 'when they ask' : 'when effect is given'}`,
    `secrecy without an end: ${withoutEnd === 'not-valid' ? 'binds nobody' : 'a lawyer sets one'}`,
    ...(maxDelay === undefined ? [] : [`secrecy lasts ${maxDelay} at most`]),
  ];
  const others = { 'by-authority': 'the authority tells them', none: 'the law has nobody told' };
  return `${who === 'notify' ? notify.join('; ') : others[who]} ${where(rule)}`;
}

function describeFields({ disclosure = [] }: PackRequestType): string[] {
  return section(
    'May be disclosed',
    disclosure.length === 0
      ? ['nothing: the pack names no field']
      : disclosure.map(({ category, fields, ...rule }) => `${category}: ${fields.join(', ')} ${where(rule)}`),
  );
}

function describeClock(clock: PackClock, language: Locale): string {
  const { label, act, starts, rule, owedBy, blocksDelivery, pausesOn, when = [] } = clock;
  return [
    `${label[language]}: ${periodOf(clock)}${clock.period === undefined ? ' (our aim)' : ''} from ${starts}, ${rule}`,
    `met by ${act}`,
    ...(owedBy === 'authority' ? ['owed by the authority'] : []),
    ...(blocksDelivery ? ['nothing is sent before'] : []),
    ...(pausesOn.length > 0 ? [`stands still on ${pausesOn.join(', ')}`] : []),
    ...(when.length > 0 ? [`when ${when.join(' and ')}`] : []),
    where(clock),
  ].join('; ');
}

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  - ${line}`)];
