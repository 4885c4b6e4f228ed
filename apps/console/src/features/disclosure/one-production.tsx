import { useQuery } from '@tanstack/react-query';
import { QueryState } from '../../ui/states.tsx';
import { ProductionView } from './production-view.tsx';
import { productionQuery } from './queries.ts';

/** A package by its id, as a link to it may name one that is not in the list. */
export function OneProduction({ id }: { readonly id: string }) {
  const query = useQuery(productionQuery(id));
  return (
    <QueryState query={query} rows={10}>
      {(production) => <ProductionView production={production} />}
    </QueryState>
  );
}
