import type { ConflictCard, Order } from '@breakwater/contracts/orders';
import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { useMay } from '../../../../api/session.ts';
import { useLocalText } from '../../../../i18n/local-text.ts';
import { currentLocale } from '../../../../i18n/locale.ts';
import { useT } from '../../../../i18n/t.tsx';
import styles from '../../../../ui/blocks.module.css';
import { Failure } from '../../../../ui/states.tsx';
import { useAct } from '../../../../ui/use-act.ts';
import { RuleMark } from '../../../law/rule-mark.tsx';

type Way = ConflictCard['ways'][number];

/** A lawful way that is open to who asks, and the letter that names it. */
export function CardWay({ order, way }: { readonly order: Order; readonly way: Way }) {
  const may = useMay();
  const local = useLocalText();
  const name = useId();
  const isOpen = order.state !== 'closed' && order.state !== 'withdrawn';
  return (
    <li>
      <div className={styles.spread}>
        <strong id={name}>{local(way.label)}</strong>
        {may('letters.write') && isOpen && <LetterButton order={order} way={way} name={name} />}
      </div>
      <p className="prose">{local(way.how)}</p>
      <p className="prose">
        {local(way.packTitle)} <RuleMark rule={way} />
      </p>
    </li>
  );
}

interface LetterButtonProps {
  readonly order: Order;
  readonly way: Way;
  /** Id of what names the way. */
  readonly name: string;
}

/** Begins the letter, with what binds us and how to go about it, and opens it. */
function LetterButton({ order, way, name }: LetterButtonProps) {
  const t = useT();
  const act = useAct(['letters']);
  const navigate = useNavigate();
  const label = useId();
  const begin = useMutation({
    mutationFn: () =>
      act('letters.make', undefined, {
        body: { kind: way.letter, language: currentLocale(), about: { kind: 'order', id: order.id } },
      }),
    onSuccess: ({ id }) => void navigate({ to: '/letters/$id', params: { id } }),
  });
  return (
    <div>
      <Button
        id={label}
        aria-labelledby={`${label} ${name}`}
        variant="default"
        size="compact-sm"
        leftSection={<IconMail size={14} />}
        loading={begin.isPending}
        onClick={() => begin.mutate()}
      >
        {t('orders.law.letter')}
      </Button>
      <Failure error={begin.error} />
    </div>
  );
}
