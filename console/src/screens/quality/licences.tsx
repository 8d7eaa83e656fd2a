import '../../design/quality.css';
import { useMay } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { dayText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { useMonths } from '../../patterns/months.ts';
import { Page } from '../../patterns/page.tsx';
import { Tag } from '../../patterns/status.tsx';
import { useGoodsWords } from './words-goods.ts';

const shownMonths = 6;

/** Licences by the month in which they lapse, with the months ahead at a glance. */
export function Screen() {
  const t = useGoodsWords();
  const may = useMay();
  const { now, month, months, choose, earlier, later } = useMonths(shownMonths);
  return (
    <Page
      title={t('licences')}
      help={t('licencesHelp')}
      actions={
        <>
          <button type="button" className="ll-button" onClick={earlier}>
            {t('earlier')}
          </button>
          <button type="button" className="ll-button" onClick={later}>
            {t('later')}
          </button>
        </>
      }
    >
      <ul className="ll-q-months">
        {months.map((one) => (
          <li key={one}>
            <Month month={one} isChosen={one === month} onChoose={() => choose(one)} />
          </li>
        ))}
      </ul>
      <ListView
        key={month}
        operation="list-lapsing-licences"
        fixed={{ month }}
        label={t('licences')}
        empty={t('licencesEmpty')}
        rowKey={({ partnerId, licenceId }) => `${partnerId}/${licenceId}`}
        columns={[
          {
            field: 'partnerName',
            render: ({ partnerId, partnerName }) =>
              may('get-partner') ? <Go to={`/partners/${partnerId}`}>{partnerName}</Go> : partnerName,
          },
          { field: 'partnerCode' },
          { field: 'kind' },
          { field: 'number' },
          {
            field: 'validTo',
            render: ({ validTo, renewed }) => (
              <span className="ll-q-due">
                <time dateTime={validTo}>{dayText(validTo)}</time>
                {renewed ? null : <Left day={validTo} now={now} />}
              </span>
            ),
          },
          {
            field: 'renewed',
            render: ({ renewed }) => (
              <Tag tone={renewed ? 'done' : 'waiting'}>{t(renewed ? 'renewed' : 'notRenewed')}</Tag>
            ),
          },
        ]}
      />
    </Page>
  );
}

/** Days until a licence lapses. Its last day still counts. */
function Left({ day, now }: { readonly day: string; readonly now: string }) {
  const t = useGoodsWords();
  const days = Math.round((Date.parse(dayText(day)) - Date.parse(now)) / 86_400_000);
  if (days < 0) return <Tag tone="stopped">{t('lapsed')}</Tag>;
  return <Tag tone={days <= 30 ? 'warning' : 'quiet'}>{t('inDays', { days })}</Tag>;
}

function Month({
  month,
  isChosen,
  onChoose,
}: {
  readonly month: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const t = useGoodsWords();
  const answer = useAnswer('list-lapsing-licences', { month, limit: 100 }, { staleTime: 60_000 });
  const page = answer.data?.data;
  const open = page?.items.filter(({ renewed }) => !renewed).length;
  const count = page?.cursor ? t('more') : open;
  return (
    <button type="button" aria-pressed={isChosen} onClick={onChoose}>
      <strong>{month}</strong>
      <span>{count === undefined ? '…' : t('openOf', { count })}</span>
    </button>
  );
}
