import { useMemo } from 'react';
import type { Output } from '../../app/api.ts';
import { fieldWord, listWord } from '../../app/language.ts';
import { useMode } from '../../app/mode.ts';
import type { Mode } from '../../design/mode.ts';
import { dark, light, type Palette } from '../../design/tokens.ts';
import { Chart } from '../../patterns/charts.tsx';
import { amountText, cents, instantText } from '../../patterns/format.ts';
import { Section } from '../../patterns/page.tsx';
import { usePatternWords } from '../../patterns/words.ts';
import { shareText } from './amounts.ts';
import { useMoneyWords } from './words.ts';

type Receivables = Output<'list-open-receivables'>;
const colours = (mode: Mode) => (mode === 'dark' ? dark : light);
/** The older the debt, the louder its bar. */
const toneOf = ({ primary, waiting, warning, stopped }: Palette, at: number): string =>
  [primary, waiting.text, warning.text, stopped.text, stopped.text][at] ?? primary;
const buckets = ['notDue', 'days1to30', 'days31to60', 'days61to90', 'over90'] as const;

/** The whole debt by age, as bars for those who look and as a table for those who read. */
export function Ageing({ total, ageing, asOf }: Pick<Receivables, 'total' | 'ageing' | 'asOf'>) {
  const t = useMoneyWords();
  const pattern = usePatternWords();
  const mode = useMode();
  const words = buckets.map((bucket) => listWord('ageing-bucket', bucket));
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 72, top: 8, bottom: 8, containLabel: true },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: buckets.map((bucket) => listWord('ageing-bucket', bucket)),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: { color: colours(mode).text },
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 22,
          // A bar's length may be a rounded number; the amount beside it is the API's text.
          data: buckets.map((bucket, at) => ({
            value: Number(ageing[bucket]),
            itemStyle: { color: toneOf(colours(mode), at) },
          })),
          label: {
            show: true,
            position: 'right',
            color: colours(mode).text,
            formatter: ({ dataIndex }: { dataIndex: number }) => amountText(ageing[buckets[dataIndex] ?? 'notDue']),
          },
        },
      ],
    }),
    [ageing, mode],
  );
  const figures = buckets.map((bucket, at) => `${words[at]} ${amountText(ageing[bucket])}`).join('; ');
  return (
    <Section
      title={t('ageing')}
      actions={<span className="ll-muted">{pattern('asOf', { at: instantText(asOf) })}</span>}
    >
      <div className="ll-columns">
        <Chart option={option} label={t('ageingChart', { figures })} height={200} />
        <div className="ll-table-scroll" role="region" aria-label={t('ageing')} tabIndex={0}>
          <table className="ll-table ll-money-compact">
            <thead>
              <tr>
                <th scope="col">{fieldWord('bucket')}</th>
                <th scope="col" className="ll-right">
                  {fieldWord('open')}
                </th>
                <th scope="col" className="ll-right">
                  {t('share')}
                </th>
              </tr>
            </thead>
            <tbody>
              {buckets.map((bucket, at) => (
                <tr key={bucket}>
                  <td data-label={fieldWord('bucket')}>{words[at]}</td>
                  <td data-label={fieldWord('open')} className="ll-right">
                    {amountText(ageing[bucket])}
                  </td>
                  <td data-label={t('share')} className="ll-right">
                    {shareText(cents(ageing[bucket]), cents(total))}
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <td data-label={fieldWord('bucket')}>{pattern('total')}</td>
                <td data-label={fieldWord('open')} className="ll-right">
                  {amountText(total)}
                </td>
                <td data-label={t('share')} className="ll-right" />
              </tr>
            </tfoot>
          </table>
        </div>
      </div>
    </Section>
  );
}
