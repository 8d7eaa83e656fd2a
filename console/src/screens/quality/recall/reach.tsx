import { useMemo } from 'react';
import { useMay } from '../../../app/me.tsx';
import { countText } from '../../../patterns/format.ts';
import { NameOf } from '../../../patterns/names.tsx';
import { Section } from '../../../patterns/page.tsx';
import { Empty } from '../../../patterns/states.tsx';
import { Tag } from '../../../patterns/status.tsx';
import { unitsOf, type Recall } from './case.ts';
import { pictureOf, rowHeight, type End } from './reach-picture.ts';
import { useCaseWords } from './words.ts';

/** Who has recalled goods, how many, and how far each has come, as a picture. The table of notices has the same. */
export function Reach({ recall }: { readonly recall: Recall }) {
  const t = useCaseWords();
  const picture = useMemo(() => pictureOf(recall), [recall]);
  const { lots, ends, ribbons, height } = picture;
  return (
    <Section title={t('reach')}>
      {ends.length === 0 ? (
        <Empty>{t('reachEmpty')}</Empty>
      ) : (
        <>
          <p className="ll-muted" style={{ marginBottom: 12 }}>
            {t('reachCaption', {
              lots: recall.equation.length,
              partners: recall.notices.length,
              units: countText(recall.notices.reduce((sum, notice) => sum + unitsOf(notice, 'issued'), 0)),
            })}
          </p>
          <div className="ll-q-reach" style={{ height }}>
            <ol style={{ gridTemplateRows: `repeat(${lots.length}, 1fr)` }}>
              {lots.map(({ key, lot, rest, units }) => (
                <li key={key}>
                  <strong>{lot ?? t('reachRestLots', { count: rest })}</strong>
                  <span className="ll-muted">{t('units', { count: countText(units) })}</span>
                </li>
              ))}
            </ol>
            <svg aria-hidden viewBox={`0 0 100 ${height}`} preserveAspectRatio="none">
              {ribbons.map(({ key, from, to, width, tone }) => (
                <path key={key} d={`M0 ${from} C50 ${from} 50 ${to} 100 ${to}`} strokeWidth={width} data-tone={tone} />
              ))}
            </svg>
            <ol style={{ gridAutoRows: rowHeight }}>
              {ends.map((end) => (
                <li key={end.key}>
                  <EndText end={end} />
                </li>
              ))}
            </ol>
          </div>
        </>
      )}
    </Section>
  );
}

function EndText({ end: { partnerId, rest, units, tone } }: { readonly end: End }) {
  const t = useCaseWords();
  const may = useMay();
  return (
    <>
      <span>
        {partnerId ? (
          <NameOf kind="partner" id={partnerId} plain={!may('get-partner')} />
        ) : (
          <span>{rest > 0 ? t('reachRest', { count: rest }) : t('here')}</span>
        )}
      </span>
      <span className="ll-q-due">
        <span className="ll-number">{t('units', { count: countText(units) })}</span>
        {tone === 'quiet' ? null : <Tag tone={tone}>{t(`state_${tone}`)}</Tag>}
      </span>
    </>
  );
}
