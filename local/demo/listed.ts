import { createHash } from 'node:crypto';
import { fileItemPapers } from '../file-papers.ts';
import { addDays } from '../../domain/shared/calendar.ts';
import { identityNumberCheck } from '../../domain/shared/identity-number.ts';
import type { Cast } from './cast.ts';
import { handIn, takeIn } from './hand-in.ts';
import { read, type Teller } from './teller.ts';

/** A number below a bound that is this run's own. */
function ownNumber(run: string, bound: number): number {
  return Number.parseInt(createHash('sha256').update(run).digest('hex').slice(0, 10), 16) % bound;
}

/** A citizen's number that is nobody's, of this run. */
function personNumber(run: string, sequence: number): string {
  const day = addDays('1950-01-01', ownNumber(run, 20_000));
  const first17 = `310101${day.replaceAll('-', '')}${sequence.toString().padStart(3, '0')}`;
  return first17 + identityNumberCheck(first17);
}

/** The people and papers of a company come as lists too: an item with its codes, the certificate it goes by, its staff. */
export async function listed(teller: Teller, cast: Cast): Promise<void> {
  teller.chapter(
    '上线：商品、注册证、人员也按清单导入',
    'Going live: items, certificates and people come as lists; another person approves what opens sales',
  );
  const { run, day } = cast;
  const code = `LIST-${run}`;
  const insurance = `C01${ownNumber(run, 1_000_000).toString().padStart(17, '0')}`;
  await takeIn(
    teller,
    'purchaser',
    await handIn(teller, {
      ...{ post: 'purchaser', kind: 'items', fileName: '商品.csv', told: { rows: 1 } },
      rows: [
        ['商品编码', '商品名称', '规格', '生产企业', '管理类别', '单位', '产品线', '分类编码', '医保编码', '包含批号'],
        [code, `一次性使用引流导管 ${run}`, '8Fr', '示例医疗', '三类', '支', 'cardio', '3-13', insurance, '是'],
      ],
    }),
    'rows',
  );
  const number = `国械注准20233${ownNumber(run, 1_000_000).toString().padStart(6, '0')}`;
  const [from, to] = [addDays(day, -300), addDays(day, 1500)];
  await takeIn(
    teller,
    'quality',
    await handIn(teller, {
      ...{ post: 'quality', kind: 'certificates', fileName: '注册证.csv', told: { rows: 2 } },
      rows: [
        ['注册证号', '产品名称', '注册人', '有效期起', '有效期至', '商品编码'],
        [number, '一次性使用引流导管', '示例医疗', from, to, code],
        ['国械注准2023313', '缺了四位的编号', '示例医疗', from, to, ''],
      ],
    }),
    'rows',
  );
  await approveListed(teller, number, code);

  const [first, second] = [personNumber(run, 1), personNumber(run, 2)];
  await takeIn(
    teller,
    'quality',
    await handIn(teller, {
      ...{ post: 'quality', kind: 'people', fileName: '人员.csv', told: { rows: 3 } },
      rows: [
        ['姓名', '人员类别', '身份证号', '岗位', '入职日期'],
        [`沈清${run}`, '员工', first, '质管员、验收员', addDays(day, -200)],
        [`沈远${run}`, '销售人员', second, '业务员', addDays(day, -100)],
        [`沈重${run}`, '员工', first, '验收员', addDays(day, -50)],
      ],
    }),
    'rows',
  );
}

/** The certificate opens its item by another person's word, and the item's own review needs nothing typed again. */
async function approveListed(teller: Teller, number: string, code: string): Promise<void> {
  const manager = teller.as('quality-manager');
  const { items } = await read(manager, '/catalogue/certificates', { number });
  const [certificate] = items as { certificateId: string }[];
  if (!certificate) throw new Error(`certificate ${number} was not taken in`);
  await teller.act(
    'quality-manager',
    '核对原件后审核注册证 approves the certificate after comparing it',
    () => manager.must(`/catalogue/certificates/${certificate.certificateId}/approve`, {}),
    ({ status }) => `${number}: ${status}`,
  );
  const linked = await teller.follows(
    '商品随之关联 the item goes by it',
    async () => {
      const { item } = await read(manager, `/catalogue/codes/internal/${code}`);
      return item.certificates.length > 0 ? item : undefined;
    },
    ({ certificates }) => `${code}: ${certificates[0].number}`,
  );
  await fileItemPapers(teller.as('quality'), linked.itemId);
  await teller.act(
    'quality-manager',
    '首营审核通过 passes first-operation review',
    () => manager.must(`/catalogue/items/${linked.itemId}/approve`, { certificates: [] }),
    ({ status }) => `${code}: ${status}`,
  );
}
