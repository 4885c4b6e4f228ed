import { CATEGORY_FIELDS, type PackRequestType } from '@breakwater/contracts/law';

/**
 * An allow-list that cannot do what it says: fields that are not stored of a category, categories that the request type does
 * not reach, or a list of a request that asks for no data.
 */
export function checkDisclosure(
  { kind, scope, disclosure = [] }: Pick<PackRequestType, 'kind' | 'scope' | 'disclosure'>,
  at: string,
  found: (pointer: string, message: string) => void,
): void {
  if (kind !== 'disclose' && disclosure.length > 0)
    found(`${at}/disclosure`, `a request to ${kind} discloses nothing: take the list away`);
  disclosure.forEach(({ category, fields }, index) => {
    const here = `${at}/disclosure/${index}`;
    if (!scope.dataCategories.includes(category))
      found(
        `${here}/category`,
        `is none of the data categories of this request type: ${scope.dataCategories}`,
      );
    const stored: readonly string[] = CATEGORY_FIELDS[category];
    fields.forEach((field, place) => {
      if (!stored.includes(field))
        found(
          `${here}/fields/${place}`,
          `${field} is no field of ${category}; there are: ${stored.join(', ')}`,
        );
    });
  });
}
