import { describe, expect, it } from 'vitest';
import { readForm } from './read-form.ts';

const read = (text: string) => readForm({ data: new TextEncoder().encode(text) });

const SECTIONS = {
  A: {
    member_state_of_issuing_authority: 'de',
    addressee_and_legal_representative: 'Harbour Social Ltd',
    time_and_date_of_issuing: '2026-10-01T10:00:00+02:00',
    reference_number: 'TCO-1',
  },
  B: {
    urls: ['https://harbour.example/@a/1', { url: 'https://harbour.example/@a/2', locate: 'second video' }],
    reasons: ['a', 'c'],
    additional_information: 'It calls on others to commit attacks.',
  },
  C: { must_refrain_from_informing_content_provider: true, until: '2026-11-01' },
  E: {
    authority_type: 'law enforcement authority',
    name: 'Harbour Police',
    email: 'desk@police.example',
    signature: 'signed',
  },
  G: { body_or_court: 'Administrative court', deadline: 'two weeks' },
};

const FORM = {
  form: 'tco-annex-1',
  reference: 'TCO-1',
  issuedAt: '2026-10-01T08:00:00.000Z',
  signature: 'signed',
  authority: { name: 'Harbour Police', kind: 'law-enforcement', country: 'DE', email: 'desk@police.example' },
  targets: [
    { kind: 'url', value: 'https://harbour.example/@a/1' },
    { kind: 'url', value: 'https://harbour.example/@a/2', locate: 'second video' },
  ],
  reasonsCategories: ['a', 'c'],
  secrecy: { until: '2026-11-01T00:00:00.000Z' },
  redress: 'Administrative court; two weeks',
};

function xmlOf(sections: Record<string, Record<string, unknown>>): string {
  const parts = Object.entries(sections).map(([name, fields]) => {
    const inside = Object.entries(fields).map(([field, value]) => {
      if (field === 'urls')
        return (value as (string | { url: string; locate: string })[])
          .map((one) =>
            typeof one === 'string' ? `<url>${one}</url>` : `<url locate="${one.locate}">${one.url}</url>`,
          )
          .join('');
      if (field === 'reasons') return (value as string[]).map((one) => `<reason>${one}</reason>`).join('');
      return `<${field}>${String(value)}</${field}>`;
    });
    return `<${name}>${inside.join('')}</${name}>`;
  });
  return `<?xml version="1.0"?><RemovalOrder>${parts.join('')}</RemovalOrder>`;
}

describe('Annex I of (EU) 2021/784', () => {
  it('reads the same from JSON and from XML', () => {
    const json = read(JSON.stringify(SECTIONS)).form;
    expect(json).toMatchObject(FORM);
    expect(read(xmlOf(SECTIONS)).form).toEqual(json);
  });

  it('leaves out what is not there: a defect for the desk, not a reason to lose the order', () => {
    expect(read(JSON.stringify({ A: {}, B: {}, E: {} })).form).toEqual({
      form: 'tco-annex-1',
      instrument: 'eu-tco-2021-784',
      authority: {},
      targets: [],
      legalBasis: 'Regulation (EU) 2021/784, Article 3(1)',
    });
  });
});

const EPOC = `<f:EPOC xmlns:f="http://data.europa.eu/edm/1/ns/forms/EPOC-FORM_1#" xmlns:e="http://data.europa.eu/edm/1/ns/epoc">
  <e:Addressee><e:ServiceProviderConcerned><e:Name>Harbour Social Ltd</e:Name></e:ServiceProviderConcerned></e:Addressee>
  <e:SectionB><e:EmergencyCase>true</e:EmergencyCase></e:SectionB>
  <e:Evidence>
    <e:Identifier><e:Type>username</e:Type><e:Value>@someone</e:Value>
      <e:DateTimeRange><e:Start>2026-09-01T00:00:00Z</e:Start><e:End>2026-09-15T00:00:00Z</e:End></e:DateTimeRange></e:Identifier>
    <e:Identifier><e:Type>IP address</e:Type><e:Value>192.0.2.7</e:Value></e:Identifier>
    <e:DataCategories><e:Subscriber><e:Option>name</e:Option></e:Subscriber><e:Traffic>true</e:Traffic><e:Content>false</e:Content></e:DataCategories>
  </e:Evidence>
  <e:SectionH><e:DelayConditions><e:Until>2026-12-01</e:Until></e:DelayConditions></e:SectionH>
  <e:IssuingAndContactAuthority><e:IssuingAuthority><e:NameOfAuthority>Local court</e:NameOfAuthority><e:FileReference>1 Gs 7/26</e:FileReference><e:Email>court@justice.example</e:Email></e:IssuingAuthority></e:IssuingAndContactAuthority>
  <e:SectionI><e:Type>judge</e:Type><e:SignatureOfAuthority><e:Date>2026-09-30</e:Date></e:SignatureOfAuthority></e:SectionI>
  <e:SectionK><e:EnforcingAuthority>Court of the enforcing state</e:EnforcingAuthority></e:SectionK>
</f:EPOC>`;

describe('certificates of (EU) 2023/1543', () => {
  it('reads an EPOC by its namespaces, whatever prefixes it uses', () => {
    expect(read(EPOC).form).toMatchObject({
      form: 'epoc',
      instrument: 'eu-eevidence-2023-1543',
      reference: '1 Gs 7/26',
      emergency: true,
      authority: { name: 'Local court', kind: 'judge', email: 'court@justice.example' },
      dataCategories: ['subscriber', 'traffic'],
      targets: [
        {
          kind: 'handle',
          value: '@someone',
          from: '2026-09-01T00:00:00.000Z',
          to: '2026-09-15T00:00:00.000Z',
        },
        { kind: 'ip', value: '192.0.2.7' },
      ],
      issuedAt: '2026-09-30T00:00:00.000Z',
      enforcingAuthority: 'Court of the enforcing state',
      secrecy: { until: '2026-12-01T00:00:00.000Z' },
    });
  });

  it('reads an EPOC-PR as an order to preserve', () => {
    const pr = EPOC.replace('EPOC-FORM_1#', 'EPOC-PR-FORM-2#').replaceAll('f:EPOC', 'f:EPOC-PR');
    expect(read(pr).form).toMatchObject({
      form: 'epoc-pr',
      legalBasis: 'Regulation (EU) 2023/1543, Article 6',
    });
  });
});

it('refuses every document type before it looks at what is in it', () => {
  const laughs = `<!DOCTYPE l [${'abcdefghij'
    .split('')
    .map((n, i) => `<!ENTITY ${n} "${i === 0 ? 'ha' : `&${'abcdefghij'[i - 1]};`.repeat(10)}">`)
    .join('')}]><RemovalOrder>&j;</RemovalOrder>`;
  for (const xml of [
    '<!DOCTYPE r SYSTEM "http://127.0.0.1/x"><RemovalOrder/>',
    '<!DOCTYPE r [<!ENTITY % p SYSTEM "file:///etc/passwd">%p;]><RemovalOrder/>',
    laughs,
  ])
    expect(read(xml)).toMatchObject({ unread: expect.stringContaining('DOCTYPE') });
});

it('reads UTF-16, and leaves what is no text to people', () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('{"targets":[]}', 'utf16le')]);
  expect(readForm({ data: utf16 }).form).toEqual({ targets: [] });
  expect(read('{"targets":[{"kind":"other","value":"a\\u0000b"}]}').unread).toMatch(/NUL/);
  expect(read('hello').unread).toMatch(/neither JSON nor XML/);
});
