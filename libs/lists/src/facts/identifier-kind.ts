import type { DesignatedIdentifier } from '@breakwater/contracts/screening';

const KINDS: readonly (readonly [DesignatedIdentifier['kind'], RegExp])[] = [
  ['passport', /passe?port|pasaporte|travel document|laissez/i],
  [
    'national-id',
    /national (?:id|identi)|identity (?:card|document)|identification card|cedula|\bD\.?N\.?I\b|\bSSN\b|C\.?U\.?R\.?P|kimlik|personal id|birth certificate|residen(?:ce|cy)|driver|CNIC|\bcard\b/i,
  ],
  ['tax', /\btax|V\.?A\.?T|\bN\.?I\.?T\b|\bR\.?U\.?C\b|R\.?I\.?F|R\.?F\.?C|fiscal|\bINN\b/i],
  ['vessel', /vessel|\bIMO\b|MMSI|ship|call sign/i],
  [
    'registration',
    /regist|company|commercial|chamber|gazette|legal entity|unified social|folio|matricula|D-U-N-S|licen[cs]e|\bC\.R\b|aircraft (?:tail|serial)|economic/i,
  ],
];

/** The kind of a document by what a list calls it. */
export function identifierKind(label: string): DesignatedIdentifier['kind'] {
  return KINDS.find(([, pattern]) => pattern.test(label))?.[0] ?? 'other';
}
