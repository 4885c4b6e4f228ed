import type { OrderDefect } from '@breakwater/contracts/orders';
import { Tabs } from '@mantine/core';
import { useT } from '../../i18n/t.tsx';
import { STEPS, type Step, stepOfElement } from './draft.ts';

/** The steps, each with how many things are still to be mended in it. */
export function StepTabs({ step, defects, onStep }: StepTabsProps) {
  const t = useT();
  const count = (of: Step) => defects.filter(({ element }) => stepOfElement(element) === of).length;
  return (
    <Tabs value={step} onChange={(value) => onStep(STEPS.find((one) => one === value) ?? 'law')}>
      <Tabs.List aria-label={t('filing.steps')}>
        {STEPS.map((one, index) => (
          <Tabs.Tab key={one} value={one}>
            {t('filing.step', { number: index + 1, name: t(`filing.step.${one}`) })}
            {count(one) > 0 && <span className="dim"> ({t('filing.step.open', { count: count(one) })})</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}

interface StepTabsProps {
  readonly step: Step;
  readonly defects: readonly OrderDefect[];
  readonly onStep: (step: Step) => void;
}
