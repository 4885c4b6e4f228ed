const REFERENCE = String.raw`[A-Z]{2}[ie]\.\d{3}`;
const STATED = new RegExp(
  String.raw`\bUN(?:SC)?\b[\s(]{0,4}(?:Permanent\s{1,4})?(?:list|listing|ID|No\.?|number|ref(?:erence)?\.?(?:\s{1,4}(?:number|no\.?))?)?[\s:#.)(]{0,6}(${REFERENCE})`,
  'gi',
);
const ALONE = new RegExp(`^\\s*(${REFERENCE})\\s*\\.?\\s*$`, 'i');

/**
 * References on the UN list that a remark states for the entry itself: "UN Ref: QDi.001", "UN QDe.096", or the reference
 * and nothing else. "Associated with X (QDe.004)" names somebody else and is passed over.
 */
export function findUnReferences(text: string): string[] {
  const found = [...text.matchAll(STATED)].map(([, reference]) => reference);
  return [...new Set([...found, ALONE.exec(text)?.[1]].filter((each) => each !== undefined).map(asPrinted))];
}

function asPrinted(reference: string): string {
  const [series, number] = reference.split('.');
  return `${series?.slice(0, 2).toUpperCase()}${series?.slice(2).toLowerCase()}.${number}`;
}
