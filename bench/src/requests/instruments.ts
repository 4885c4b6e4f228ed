import type { AuthorityKind, DataCategory, ElementId } from '@breakwater/contracts/law';
import type { PlatformHome } from '@breakwater/contracts/orders';
import type { Dice } from './dice.ts';
import type { Draft } from './labelled-request.ts';
import { type Language, MODEST, NECESSITY } from './phrases/context.ts';
import type { Wording } from './wording.ts';

export const RECEIVED_AT = Date.UTC(2026, 9, 8, 9, 17, 33);
const DAY = 86_400_000;
const at = (ms: number) => new Date(ms).toISOString();

/** A kind of request as it is sent under a law. */
export interface RequestKindOfLaw {
  readonly instrument: string;
  readonly requestType: string;
  readonly countries: readonly string[];
  readonly kinds: readonly AuthorityKind[];
  readonly languages: readonly Language[];
  /** How offices cite the law. */
  readonly bases: readonly string[];
  /** Elements that can be taken out or spoilt. */
  readonly elements: readonly ElementId[];
  readonly discloses?: boolean;
  readonly categories?: readonly (readonly DataCategory[])[];
  readonly grounds?: readonly string[];
  readonly emergency?: boolean;
  /** Whether it names an offence; the reasons of some orders may be left out then. */
  readonly criminal?: boolean;
  readonly form?: 'tco-annex-1' | 'epoc' | 'epoc-pr';
}

const COMMON: readonly ElementId[] = ['issuing-authority', 'legal-basis', 'issued-at', 'file-reference'];
/** The certificates name their law in print: no field of theirs is its basis. */
const CERTIFICATE: readonly ElementId[] = ['issuing-authority', 'issued-at', 'file-reference'];
const DATA: readonly ElementId[] = ['identifiers', 'time-range', 'data-categories'];
const EU = ['DE', 'FR', 'ES', 'PT', 'IE', 'AT', 'NL'];
const LOW: readonly (readonly DataCategory[])[] = [
  ['subscriber'],
  ['user-identification'],
  ['subscriber', 'user-identification'],
];

export const REQUEST_KINDS_OF_LAW: readonly RequestKindOfLaw[] = [
  {
    instrument: 'eu-tco-2021-784',
    requestType: 'removal-order',
    form: 'tco-annex-1',
    countries: EU,
    kinds: ['judge', 'law-enforcement', 'administrative', 'court'],
    languages: ['en', 'de', 'fr', 'es', 'pt'],
    bases: [
      'Regulation (EU) 2021/784, Article 3',
      'Art. 3 VO (EU) 2021/784',
      'article 3 du règlement (UE) 2021/784',
    ],
    elements: [
      ...COMMON,
      'reasons',
      'reasons-category',
      'exact-locations',
      'signature',
      'redress',
      'language',
      'addressee',
      'authentication',
    ],
    grounds: ['a', 'b', 'c', 'd', 'e'],
  },
  {
    instrument: 'eu-dsa-2022-2065',
    requestType: 'order-to-act',
    countries: EU,
    kinds: ['judge', 'court', 'administrative', 'law-enforcement'],
    languages: ['en', 'de', 'fr', 'es', 'pt'],
    bases: [
      'Article 9 of Regulation (EU) 2022/2065 with section 130 of the Criminal Code',
      'Digital Services Act, Art. 9(1)',
    ],
    elements: [...COMMON, 'reasons', 'exact-locations', 'redress', 'territorial-scope', 'language'],
  },
  {
    instrument: 'eu-dsa-2022-2065',
    requestType: 'order-to-inform',
    countries: EU,
    discloses: true,
    criminal: false,
    kinds: ['judge', 'court', 'prosecutor', 'law-enforcement'],
    languages: ['en', 'de', 'fr', 'es', 'pt'],
    bases: [
      'Article 10, Regulation (EU) 2022/2065',
      'Digital Services Act Art. 10 with section 100j of the Code of Criminal Procedure',
    ],
    elements: [...COMMON, ...DATA, 'reasons', 'necessity', 'redress', 'language'],
    categories: LOW,
  },
  {
    instrument: 'eu-eevidence-2023-1543',
    requestType: 'epoc',
    form: 'epoc',
    countries: EU,
    discloses: true,
    kinds: ['judge', 'court'],
    languages: ['en', 'de', 'fr', 'es', 'pt'],
    bases: ['Regulation (EU) 2023/1543, Articles 4 and 5', 'Art. 5 VO (EU) 2023/1543'],
    elements: [...CERTIFICATE, ...DATA, 'addressee', 'offence', 'signature', 'language'],
    categories: [...LOW, ['traffic'], ['content', 'traffic']],
  },
  {
    instrument: 'eu-eevidence-2023-1543',
    requestType: 'epoc-pr',
    form: 'epoc-pr',
    countries: EU,
    kinds: ['judge', 'court', 'prosecutor'],
    languages: ['en', 'de', 'fr', 'es', 'pt'],
    bases: ['Regulation (EU) 2023/1543, Article 6'],
    elements: [...CERTIFICATE, ...DATA, 'addressee', 'offence', 'signature', 'language'],
    categories: [...LOW, ['traffic']],
  },
  {
    instrument: 'us-sca',
    requestType: 'subpoena',
    countries: ['US'],
    discloses: true,
    kinds: ['court', 'prosecutor', 'law-enforcement'],
    languages: ['en'],
    bases: ['18 U.S.C. § 2703(c)(2)', '18 USC 2703', 'Stored Communications Act, 18 U.S.C. 2703(c)(2)'],
    elements: [...COMMON, ...DATA, 'signature', 'addressee'],
    categories: LOW,
  },
  {
    instrument: 'us-sca',
    requestType: 'search-warrant',
    countries: ['US'],
    discloses: true,
    kinds: ['court', 'judge'],
    languages: ['en'],
    bases: ['18 U.S.C. § 2703(a) and (b)'],
    elements: [...COMMON, ...DATA, 'signature', 'addressee'],
    categories: [['content'], ['content', 'traffic']],
  },
  {
    instrument: 'us-sca',
    requestType: 'emergency-2702',
    countries: ['US'],
    discloses: true,
    emergency: true,
    kinds: ['law-enforcement', 'prosecutor'],
    languages: ['en'],
    bases: ['18 U.S.C. § 2702(b)(8), (c)(4)'],
    elements: [...COMMON, ...DATA, 'signature', 'addressee', 'emergency-reasons'],
    categories: [...LOW, ['content']],
  },
  {
    instrument: 'pk-peca-2016',
    requestType: 'removal-direction',
    countries: ['PK'],
    kinds: ['telecom-regulator'],
    languages: ['en', 'ur'],
    bases: [
      'Prevention of Electronic Crimes Act 2016, section 37',
      'Section 37 PECA 2016',
      'انسدادِ الیکٹرانک جرائم ایکٹ 2016، دفعہ 37',
    ],
    elements: [...COMMON, 'reasons', 'reasons-category', 'exact-locations', 'language'],
    grounds: ['incitement', 'security'],
  },
  {
    instrument: 'pk-peca-2016',
    requestType: 'data-to-agency',
    countries: ['PK'],
    discloses: true,
    kinds: ['law-enforcement'],
    languages: ['en', 'ur'],
    bases: ['PECA 2016, sections 30 and 35', 'Prevention of Electronic Crimes Act, 2016, s. 35(1)(d)'],
    elements: [...COMMON, ...DATA, 'offence', 'reasons', 'signature', 'language'],
    categories: [['subscriber']],
  },
  {
    instrument: 'pk-peca-2016',
    requestType: 'data-to-agency',
    countries: ['PK'],
    discloses: true,
    kinds: ['court'],
    languages: ['en', 'ur'],
    bases: ['PECA 2016, section 32', 'Prevention of Electronic Crimes Act, 2016, s. 32(1)'],
    elements: [...COMMON, ...DATA, 'offence', 'reasons', 'signature', 'language'],
    categories: [...LOW, ['traffic']],
  },
  {
    instrument: 'br-mci-2014',
    requestType: 'removal-order',
    countries: ['BR'],
    kinds: ['court', 'judge'],
    languages: ['pt', 'en'],
    bases: ['Lei nº 12.965/2014, art. 19', 'art. 19 do Marco Civil da Internet (Lei 12.965)'],
    elements: [...COMMON, 'reasons', 'exact-locations', 'language'],
  },
  {
    instrument: 'br-mci-2014',
    requestType: 'records-order',
    countries: ['BR'],
    discloses: true,
    kinds: ['court', 'judge'],
    languages: ['pt', 'en'],
    bases: ['Lei 12.965/2014, art. 22', 'Marco Civil da Internet, art. 22'],
    elements: [...COMMON, ...DATA, 'reasons', 'language'],
    categories: LOW,
  },
  {
    instrument: 'pk-smpra-2025',
    requestType: 'direction-2r',
    countries: ['PK'],
    kinds: ['administrative'],
    languages: ['en', 'ur'],
    bases: [
      'Prevention of Electronic Crimes Act 2016, section 2R(1)(i)',
      'Social Media Protection and Regulatory Authority, direction under s. 2R',
    ],
    elements: [...COMMON, 'reasons', 'reasons-category', 'exact-locations', 'signature', 'language'],
    grounds: ['terrorism', 'hatred', 'coercion-by-violence', 'prescribed-organisation'],
  },
  {
    instrument: 'in-it-rules-2021',
    requestType: 'intimation-3-1-d',
    countries: ['IN'],
    kinds: ['court', 'judge', 'ministry', 'law-enforcement'],
    languages: ['en'],
    bases: ['IT Act, 2000, s. 79(3)(b) with rule 3(1)(d)', 'Rule 3(1)(d) of the IT Rules 2021'],
    elements: [...COMMON, 'reasons', 'exact-locations', 'signature', 'language'],
  },
  {
    instrument: 'in-it-rules-2021',
    requestType: 'information-3-1-j',
    countries: ['IN'],
    discloses: true,
    kinds: ['law-enforcement', 'court'],
    languages: ['en'],
    bases: ['IT Rules 2021, rule 3(1)(j)', 'Information Technology Act 2000 and rule 3(1)(j)'],
    elements: [...COMMON, ...DATA, 'reasons', 'offence', 'signature', 'language'],
    categories: LOW,
  },
  {
    instrument: 'uk-ta-2006',
    requestType: 'notice-3-3',
    countries: ['GB'],
    kinds: ['law-enforcement'],
    languages: ['en'],
    bases: ['Terrorism Act 2006, section 3(3)', 'Section 3 of the Terrorism Act 2006'],
    elements: [...COMMON, 'reasons', 'reasons-category', 'exact-locations', 'authentication', 'language'],
    grounds: ['encouragement', 'useful'],
  },
  {
    instrument: 'uk-osa-2023',
    requestType: 'information-notice-individual',
    countries: ['GB'],
    discloses: true,
    kinds: ['telecom-regulator'],
    languages: ['en'],
    bases: ['Online Safety Act 2023, section 100(2)(b)', 'Section 100 of the Online Safety Act 2023'],
    elements: [...COMMON, ...DATA, 'reasons', 'addressee'],
    categories: LOW,
  },
];

const NAMES = [
  'Harbour Police Cyber Unit',
  'Public Prosecutor of Saltmarsh',
  'Regional Court of Fernhill',
  'Directorate for Online Safety',
  'Second Criminal Chamber of Lakeside',
];
const WORDS = ['kestrel', 'lantern', 'orchard', 'granite', 'meadow', 'juniper', 'cobalt', 'thistle'];

/** A sound request of a kind. Everything that it says it may say. */
export function soundRequest(
  kind: RequestKindOfLaw,
  dice: Dice,
  language: Language,
  wording: Wording,
): Draft {
  const country = dice.pick(kind.countries);
  const authority = { kind: dice.pick(kind.kinds), country, legalCodes: [dice.pick(kind.bases)] };
  const handle = () => `${dice.pick(WORDS)}_${dice.below(9_999)}`;
  const end = RECEIVED_AT - (1 + dice.below(20)) * DAY;
  const accounts = Array.from({ length: 1 + dice.below(4) }, () => {
    const sort = dice.pick(['account', 'handle', 'email', 'phone', 'ip'] as const);
    const value = {
      account: `id-${dice.below(1e9)}`,
      handle: `@${handle()}`,
      email: `${handle()}@mail.example`,
      phone: `+49 30 ${1_000_000 + dice.below(8_999_999)}`,
      ip: dice.chance(0.5)
        ? `198.51.100.${1 + dice.below(250)}`
        : `2001:db8::${(1 + dice.below(65_000)).toString(16)}`,
    }[sort];
    return { kind: sort, value };
  });
  const urls = Array.from({ length: 1 + dice.below(5) }, () => ({
    kind: 'url' as const,
    value: `https://kite.example/${handle()}/posts/${dice.below(1e9)}${dice.chance(0.2) ? '?lang=ur#top' : ''}`,
  }));
  const onContent = !kind.elements.includes('identifiers');
  const categories = kind.categories ? [...dice.pick(kind.categories)] : undefined;
  const emergency = kind.emergency === true;
  const offence = dice.pick([
    'Section 129a, support of a terrorist organisation',
    'Article 421-2-5',
    'Section 11W PECA',
    '18 U.S.C. § 2339B',
  ]);
  const days = emergency ? 1 + dice.below(20) : 1 + dice.below(150);
  return {
    form: {
      ...(kind.form === undefined ? { form: 'generic' as const } : { form: kind.form }),
      instrument: kind.instrument,
      requestType: kind.requestType,
      reference: `${dice.below(900) + 100}/${dice.pick(['26', '2026'])}-${dice.pick(WORDS).slice(0, 2).toUpperCase()}`,
      authority: {
        name: dice.pick(NAMES),
        kind: authority.kind,
        country,
        representative: 'on duty',
        email: 'desk@authority.example',
      },
      addressee: dice.pick([
        'Kite Social Ltd',
        'Kite Social Ltd, Legal Department',
        'Messrs. KITE SOCIAL LTD.',
      ]),
      legalBasis: dice.pick(kind.bases),
      ...(kind.criminal === false ? {} : { offence, offenceMaxYears: 10 }),
      reasons: wording.reasons(language),
      necessity: dice.pick(NECESSITY[language]),
      ...(dice.chance(0.5) ? { demands: dice.pick(MODEST[language]) } : {}),
      ...(kind.grounds ? { reasonsCategories: dice.some(kind.grounds, 1 + dice.below(2)) } : {}),
      targets: onContent ? urls : accounts,
      ...(onContent
        ? { territories: kind.instrument.startsWith('eu-') ? dice.some(EU, 1 + dice.below(3)) : [country] }
        : {}),
      ...(onContent ? {} : { from: at(end - days * DAY), to: at(end) }),
      ...(categories ? { dataCategories: categories } : {}),
      ...(categories?.some((one) => one === 'content' || one === 'traffic')
        ? { enforcingAuthority: 'Court of Northquay' }
        : {}),
      language,
      issuedAt: at(RECEIVED_AT - dice.below(40) * 3_600_000),
      signature: 'signed with a qualified seal',
      redress: 'Before the competent court within one month of receipt',
      ...(dice.chance(0.15) && kind.discloses
        ? {
            secrecy: {
              // No longer than any of the laws allows at a time: fourteen days by section 38(3) of PECA.
              until: at(RECEIVED_AT + 12 * DAY),
              decision: 'Decision 4 of 7 October 2026',
              reasons: 'A search is planned.',
            },
          }
        : {}),
      ...(emergency ? { emergency: true, emergencyReasons: wording.threat(language) } : {}),
    },
    facts: {
      receivedAt: RECEIVED_AT,
      now: RECEIVED_AT,
      level: dice.pick([3, 4]),
      authority,
      contactRevoked: false,
      contactExpired: false,
      calledBack: emergency,
      firstOrder: dice.chance(0.2),
      languages: ['en', 'ur', 'de', 'fr', 'es', 'pt'],
      addressees: ['Kite Social Ltd'],
      duplicate: false,
      withdrawn: false,
      isProtected: () => false,
      homes: [homeOf(kind.instrument.startsWith('eu-') ? 'IE' : country)],
    },
  };
}

/** A platform that is at home in one state, with its data, and offers its service everywhere. */
export const homeOf = (state: string): PlatformHome => ({ platform: 'kite', established: state, data: [] });
