import type { ListSettings } from '@breakwater/contracts/screening';

export const SCREENS = ['terrorism', 'all', 'none'] as const satisfies ListSettings['screens'][];

/** What stands in the fields of the dialog. */
export interface ListForm {
  readonly id: string;
  readonly title: string;
  readonly authority: string;
  /** Empty: found out by what the files hold. */
  readonly format: string;
  /** Addresses, one a line. */
  readonly sources: string;
  /** Empty: by hand. */
  readonly everyHours: number | '';
  readonly screens: ListSettings['screens'];
}

export const EMPTY_FORM: ListForm = {
  id: '',
  title: '',
  authority: '',
  format: '',
  sources: '',
  everyHours: '',
  screens: 'terrorism',
};

const ID = /^[a-z0-9][a-z0-9-]{0,62}$/;

export function isListId(id: string): boolean {
  return ID.test(id);
}

export function formOf(id: string, settings: ListSettings): ListForm {
  const { title, authority, format = '', sources, everyHours = '', screens } = settings;
  return { id, title, authority, format, sources: sources.join('\n'), everyHours, screens };
}

/** @example
 * ```ts
 * sourcesOf(' https://a.example/x \n\nhttps://a.example/y') // => ['https://a.example/x', 'https://a.example/y']
 * ```
 */
export function sourcesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What is sent. Without an address nothing is fetched, so there is no interval either. */
export function settingsOf({
  title,
  authority,
  format,
  sources,
  everyHours,
  screens,
}: ListForm): ListSettings {
  const addresses = sourcesOf(sources);
  return {
    title: title.trim(),
    authority: authority.trim(),
    sources: addresses,
    screens,
    ...(format !== '' && { format }),
    ...(everyHours !== '' && addresses.length > 0 && { everyHours }),
  };
}
