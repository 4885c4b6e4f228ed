import type { Evidence } from '@breakwater/contracts';
import type { CaseItem } from '@breakwater/contracts/review';
import type { Reason } from '../why/gather-reasons.ts';
import { layoutRisk } from './layout-risk.ts';
import { ModelSaysView } from './model-says.tsx';
import { readModelSays } from './read-model-says.ts';
import { RiskWaterfall } from './risk-waterfall.tsx';

const SHOWN = 2;

/** What models and the risk of the account say where a rule rests on them, by the latest item that has it. */
export function ModelEvidence({ items, texts }: ModelEvidenceProps) {
  const lines = items.map(({ item, fired }) => ({ item, evidence: fired.evidence })).sort(latestFirst);
  const said = lines.find(({ evidence }) => evidence.some(({ kind }) => kind === 'model'));
  const weighed = lines.find(({ evidence }) => evidence.some(({ kind }) => kind === 'risk'));
  const risk = weighed && layoutRisk(weighed.evidence);
  return (
    <>
      {said &&
        readModelSays(said.evidence)
          .slice(0, SHOWN)
          .map((one) => <ModelSaysView key={`${one.model} ${one.label} ${one.field}`} said={one} />)}
      {weighed && risk && (
        <RiskWaterfall
          risk={risk}
          texts={texts}
          account={{ platform: weighed.item.event.platform, id: weighed.item.event.account.id }}
        />
      )}
    </>
  );
}

interface ModelEvidenceProps extends Pick<Reason, 'items'> {
  /** Texts of the case by content id. */
  readonly texts: ReadonlyMap<string, string>;
}

type Line = { readonly item: CaseItem; readonly evidence: readonly Evidence[] };

/** Of what came at the same instant, what knows of more posts came later. */
function latestFirst(a: Line, b: Line): number {
  const riskOf = ({ evidence }: Line) => evidence.filter(({ kind }) => kind === 'risk').length;
  return Date.parse(b.item.event.at) - Date.parse(a.item.event.at) || riskOf(b) - riskOf(a);
}
