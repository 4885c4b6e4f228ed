import {
  type AnyRoute,
  type RegisteredRouter,
  type RouteById,
  type RouteIds,
  useNavigate,
  useRouter,
  useSearch,
} from '@tanstack/react-router';

type RouteTree = RegisteredRouter['routeTree'];
type SearchAt<Id extends RouteIds<RouteTree>> = RouteById<RouteTree, Id>['types']['fullSearchSchema'];

/** What a list is narrowed by and which row of it is open, as the address says it; and how the address changes. */
export interface Address<Search, Opened extends keyof Search> {
  readonly search: Search;
  /** Without what is open. */
  readonly filters: Omit<Search, Opened>;
  readonly isFiltered: boolean;
  /** Id of the row that is open. */
  readonly open: string | undefined;
  /** Another row opens, or none: a step that the browser can take back. */
  readonly show: (id: string | undefined) => void;
  /** Says something else in this place; an empty text is nothing said. */
  readonly set: (change: { readonly [Name in keyof Search]?: Search[Name] | undefined }) => void;
  /** Is narrowed otherwise; what is open may not be among the rows any more, and closes. */
  readonly narrow: Address<Search, Opened>['set'];
  /** Without any filter; what is open stays. */
  readonly clear: () => void;
}

/**
 * The address of a list: `useAddress('/frame/returns', 'check', 'removal')`.
 *
 * What comes late, when one is on another page already, leads back here. What the page does not read is not of its address.
 *
 * @param opened the name by which the address says which row is open, and the names of what belongs to that row
 */
export function useAddress<
  const Id extends RouteIds<RouteTree>,
  const Opened extends keyof SearchAt<Id> & string,
>(page: Id, ...opened: readonly Opened[]): Address<SearchAt<Id>, Opened> {
  const routes: Readonly<Record<string, AnyRoute>> = useRouter().routesById;
  const route = routes[page];
  const written: Record<string, unknown> = useSearch({ strict: false });
  const read: unknown = route?.options.validateSearch;
  const search: Record<string, unknown> = typeof read === 'function' ? read(written) : written;
  const navigate = useNavigate({ from: route?.fullPath });
  const names: readonly string[] = opened;
  const entries = Object.entries(search);
  const filters = Object.fromEntries(entries.filter(([name]) => !names.includes(name)));
  const [first] = names;
  const go = (next: Readonly<Record<string, unknown>>, replace: boolean): void => {
    const said = Object.entries(next).filter(([, value]) => value !== undefined && value !== '');
    void navigate({ to: '.', search: Object.fromEntries(said), replace });
  };
  return {
    search: search as SearchAt<Id>,
    filters: filters as Omit<SearchAt<Id>, Opened>,
    isFiltered: Object.keys(filters).length > 0,
    open: first === undefined ? undefined : (search[first] as string | undefined),
    show: (id) => go(first === undefined ? filters : { ...filters, [first]: id }, false),
    set: (change) => go({ ...search, ...change }, true),
    narrow: (change) => go({ ...filters, ...change }, true),
    clear: () => go(Object.fromEntries(entries.filter(([name]) => names.includes(name))), true),
  };
}
