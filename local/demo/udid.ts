import type { Cast } from './cast.ts';
import { read, type Teller } from './teller.ts';

/** A file of the national UDI database: what differs is taken line by line, and a file of a version only once. */
export async function udidSync(teller: Teller, cast: Cast): Promise<void> {
  teller.chapter('唯一标识数据库同步', 'The national UDI database: what differs is shown, and taken by a person');
  const { catheter } = cast;
  const parts = ['scbssfbhph', 'scbssfbhscrq', 'scbssfbhsxrq'].map((flag) => `<${flag}>是</${flag}>`).join('');
  const devices = [
    `<device><zxxsdycpbs>${catheter.levels[0]?.di}</zxxsdycpbs><flbm>03-13-01</flbm>${parts}</device>`,
    '<device><zxxsdycpbs>06901234567892</zxxsdycpbs><cpmctymc>他司产品</cpmctymc></device>',
  ];
  const body = {
    version: cast.day.replaceAll('-', ''),
    file: `${cast.run}.xml`,
    xml: `<udid>${devices.join('')}</udid>`,
  };
  const delivery = await teller.act(
    'quality',
    '导入 XML takes a file in',
    () => teller.as('quality').must('/catalogue/udid-deliveries', body),
    ({ records, matched, different }) => `${records} records, ${matched} ours, ${different} differ`,
  );
  await teller.refused('quality-manager', '同一文件再次导入 the same file again', 'udid-version-taken', () =>
    teller.as('quality-manager').send('POST', '/catalogue/udid-deliveries', body),
  );
  const path = `/catalogue/udid-deliveries/${delivery.deliveryId}`;
  const { items } = await teller.act(
    'quality',
    '差异清单 differences',
    () => read(teller.as('quality'), `${path}/differences`),
    (found) =>
      (found.items as { itemCode: string; lines: { field: string; ours: string; theirs: string }[] }[])
        .flatMap(({ itemCode, lines }) =>
          lines.map(({ field, ours, theirs }) => `${itemCode} ${field}: ${ours} → ${theirs}`),
        )
        .join('; '),
  );
  const takes = (items as { lines: { field: string }[] }[])[0]?.lines.some(({ field }) => field === 'udiShows');
  if (!takes) return;
  await teller.act(
    'quality',
    '采纳生产标识内容 takes what the label carries',
    () => teller.as('quality').must(`${path}/items/${catheter.itemId}`, { take: ['udiShows'] }),
    ({ taken, left }) => `${taken} taken, ${left} left`,
  );
}
