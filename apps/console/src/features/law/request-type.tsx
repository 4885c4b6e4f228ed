import type { PackClock, PackRequestType } from '@breakwater/contracts/law';
import { useLocalText } from '../../i18n/local-text.ts';
import { useT } from '../../i18n/t.tsx';
import { ScrollX } from '../../ui/scroll-x.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import styles from './law.module.css';
import { RuleMark } from './rule-mark.tsx';
import { useWordOf } from './words.ts';

/** What can be asked: who may, what it has to contain, by when it is answered, and why it may be refused. */
export function RequestType({ type }: { readonly type: PackRequestType }) {
  const t = useT();
  const text = useLocalText();
  const wordOf = useWordOf();
  const titleId = `law-${type.id}`;
  return (
    <section className={styles.box} aria-labelledby={titleId}>
      <h3 id={titleId}>{text(type.title)}</h3>
      <p className="dim">
        {t('law.by', {
          authorities: type.authorities.map((kind) => wordOf('authority', kind)).join(t('law.and')),
        })}
        {type.voluntary === true && ` ${t('law.voluntary')}`}
      </p>
      <h4>{t('law.elements')}</h4>
      <ScrollX label={`${text(type.title)}: ${t('law.elements')}`}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('law.element')}</th>
              <th scope="col">{t('law.defect')}</th>
              <th scope="col">{t('law.article')}</th>
            </tr>
          </thead>
          <tbody>
            {type.elements.map((element) => (
              <tr key={`${element.id} ${element.when?.join() ?? ''}`}>
                <th scope="row">
                  {text(element.label)} <When when={element.when} />
                </th>
                <td>
                  <StateChip tone={element.defect === 'fatal' ? 'danger' : 'attention'}>
                    {t(`law.defect.${element.defect}`)}
                  </StateChip>
                </td>
                <td>
                  <RuleMark rule={element} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      <h4>{t('law.clocks')}</h4>
      <Clocks clocks={type.clocks} label={`${text(type.title)}: ${t('law.clocks')}`} />
      {type.refusalGrounds.length > 0 && <h4>{t('law.grounds')}</h4>}
      <ul className={styles.rules}>
        {type.refusalGrounds.map((ground) => (
          <li key={ground.id}>
            {text(ground.label)}{' '}
            <span className="dim">
              ({t('law.used-by', { users: ground.by.map((one) => wordOf('user', one)).join(t('law.and')) })};{' '}
              {t(`law.needs.${ground.needs}`)})
            </span>{' '}
            {ground.instead && <span>{text(ground.instead)} </span>}
            <RuleMark rule={ground} />
          </li>
        ))}
      </ul>
      <h4>{t('law.told')}</h4>
      <p>
        {t(`law.told.${type.userNotice.default}`)}
        {type.userNotice.default === 'notify' && (
          <>
            {' '}
            {t(`law.told.at.${type.userNotice.at ?? 'effect'}`)}{' '}
            {t(`law.told.without-end.${type.userNotice.withoutEnd ?? 'lawyer'}`)}
            {type.userNotice.maxDelay && ` ${t('law.told.longest', { period: type.userNotice.maxDelay })}`}
          </>
        )}{' '}
        <RuleMark rule={type.userNotice} />
      </p>
      {type.kind === 'disclose' && <Disclosed type={type} />}
    </section>
  );
}

/** The allow-list: what is not in it is never disclosed. */
function Disclosed({ type }: { readonly type: PackRequestType }) {
  const t = useT();
  const wordOf = useWordOf();
  const { disclosure = [] } = type;
  return (
    <>
      <h4>{t('law.fields')}</h4>
      {disclosure.length === 0 && <p className={styles.notice}>{t('law.fields.none')}</p>}
      <ul className={styles.rules}>
        {disclosure.map((one) => (
          <li key={`${one.category} ${one.art}`}>
            {wordOf('category', one.category)}: <bdi>{one.fields.join(', ')}</bdi> <RuleMark rule={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Clocks({ clocks, label }: { readonly clocks: readonly PackClock[]; readonly label: string }) {
  const t = useT();
  const text = useLocalText();
  const wordOf = useWordOf();
  return (
    <ScrollX label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('law.clock')}</th>
            <th scope="col">{t('law.period')}</th>
            <th scope="col">{t('law.starts')}</th>
            <th scope="col">{t('law.act')}</th>
            <th scope="col">{t('law.article')}</th>
          </tr>
        </thead>
        <tbody>
          {clocks.map((clock) => (
            <tr key={clock.id}>
              <th scope="row">
                {text(clock.label)} <When when={clock.when} />
                {clock.owedBy === 'authority' && <span className="dim"> {t('law.owed')}</span>}
                {clock.blocksDelivery && <span className="dim"> {t('law.blocks')}</span>}
              </th>
              <td>
                <bdi>{clock.period ?? clock.undueDelay?.aim}</bdi>{' '}
                <span className="dim">
                  {clock.period === undefined ? t('law.aim') : wordOf('rule', clock.rule)}
                </span>
              </td>
              <td>{wordOf('start', clock.starts)}</td>
              <td>{wordOf('act', clock.act)}</td>
              <td>
                <RuleMark rule={clock} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function When({ when = [] }: { readonly when?: PackClock['when'] }) {
  const t = useT();
  const wordOf = useWordOf();
  if (when.length === 0) return null;
  return (
    <span className="dim">
      {t('law.when', { conditions: when.map((one) => wordOf('condition', one)).join(t('law.and')) })}
    </span>
  );
}
