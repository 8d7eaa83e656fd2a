import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { addDays, dayOf } from '../../domain/shared/calendar.ts';
import { drawnPaper } from '../../local/seed/drawn-papers.ts';
import { eventually, read } from '../flows/people.ts';
import { actsInTurn, choose, Hands, idIn } from './hands.ts';

// A person takes a while, and a busy machine longer.
jest.setTimeout(180_000);

/** A company's master data by hands on screens: what is raised by one and approved by another, each at his own desk. */
const today = dayOf(new Date().toISOString(), 'Asia/Shanghai');
const run = Date.now().toString(36).slice(-6).toUpperCase();
/** Four digits that no earlier run on the same cloud has taken. */
const serial = String(Math.floor(Date.now() / 1000) % 10_000).padStart(4, '0');

const hands = new Hands();
const as = hands.as.bind(hands);
const known: Record<string, string> = {};
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotline-master-'));
});
afterAll(async () => {
  await hands.close();
  await rm(folder, { recursive: true });
});

/** The panel at the side that a command's button opened. */
const panelOf = (page: Page) => page.getByRole('dialog');
/** Sends the form; what refuses it fails the act by its own words. */
async function submit(page: Page): Promise<void> {
  const panel = panelOf(page);
  await panel.getByRole('button', { name: '提交' }).click();
  await panel.waitFor({ state: 'detached' }).catch(async () => {
    const refusals = await panel.locator('.ll-refusal, .ant-form-item-explain-error').allInnerTexts();
    throw new Error(`not accepted: ${refusals.join('; ')}`);
  });
}

describe('a company leaves its spreadsheet behind', () => {
  const it = actsInTurn();
  const rows = [
    ['物料编码', '品名', '规格型号', '生产厂家', '管理类别', '计量单位', '产品线', '我们的备注'],
    [`ＧＬ－${run}－１`, `一次性使用导尿管${run}`, '12Fr', '示范医疗器械有限公司', '二类', '支', 'urology', '常用'],
    [`GL-${run}-2`, `一次性使用导尿管${run}`, '14Fr', '示范医疗器械有限公司', 'II', '支', 'urology', ''],
    [`GL-${run}-3`, `一次性使用导尿管${run}`, '16Fr', '示范医疗器械有限公司', '四类', '支', 'urology', ''],
    [`GL-${run}-4`, '', '18Fr', '示范医疗器械有限公司', '二类', '支', 'urology', ''],
  ];

  it('a purchaser hands in a list of items with the company’s own headings', async () => {
    const page = await as('purchaser');
    const file = join(folder, '物料.csv');
    await writeFile(file, rows.map((row) => row.join(',')).join('\r\n'));
    await page.goto('/lists/new');
    await page.getByLabel('清单类型').selectOption({ label: '商品' });
    await page.getByLabel('数据来源').fill(`旧系统${run}`);
    await page.getByLabel('旧系统合计 · 行数').fill('4');
    await page.getByLabel('选择文件').setInputFiles(file);
    await page.getByRole('button', { name: '上传并读取' }).click();
    await page.waitForURL(/\/lists\/imp_/);
    known['list'] = idIn(page);
  });

  it('he finds its columns recognised, settles them and sees every wrong row with its reason', async () => {
    const page = await as('purchaser');
    const place = page.getByLabel('商品编码：对应的列');
    await place.waitFor();
    expect(await place.inputValue()).toBe('0');
    await page.getByRole('button', { name: '确认列对应' }).click();
    await page.getByRole('button', { name: '试检查' }).click();
    await submit(page);
    await page.getByText('四类').first().waitFor();
    const text = await page.locator('.ll-content').innerText();
    for (const row of ['4', '5']) expect(text).toMatch(new RegExp(`(^|\\s)${row}\\s`));
    await page.getByRole('link', { name: /CSV/ }).waitFor();
  });

  it('he takes the good rows in; the proof says what is missing and why', async () => {
    const page = await as('purchaser');
    await page.getByRole('button', { name: '导入没有问题的行' }).click();
    await submit(page);
    await eventually('taken in', async () => {
      const { status } = (await read('purchaser', `/admin/imports/${known['list']}`)) as { status: string };
      return status === 'applied' ? status : undefined;
    });
    await page.reload();
    await page.getByRole('heading', { name: '合计核对' }).waitFor();
    const { item } = (await read('quality', `/catalogue/codes/internal/GL-${run}-1`)) as { item: { status: string } };
    // Nothing that came in by a list can be bought or sold before somebody else has reviewed it.
    expect(item.status).toBe('pending');
  });
});

describe('a certificate comes on file', () => {
  const it = actsInTurn();
  it('quality records it, and cannot approve it', async () => {
    const page = await as('quality');
    await page.goto('/certificates');
    await page.getByRole('button', { name: '登记注册证' }).click();
    const panel = panelOf(page);
    await panel.getByLabel('注册证编号').fill(`国械注准２０２４３14${serial}`);
    await panel.getByLabel('管理类别').selectOption({ label: '第三类' });
    await panel.getByLabel('证载产品名称').fill('一次性使用导尿管');
    await panel.getByLabel('注册人/备案人').fill('示范医疗器械有限公司');
    await panel.getByLabel('有效期起').fill(addDays(today, -300));
    await panel.getByLabel('有效期至', { exact: false }).fill(addDays(today, -301));
    await panel.getByRole('button', { name: '提交' }).click();
    await panel.getByRole('alert').first().waitFor();
    await panel.getByLabel('有效期至', { exact: false }).fill(addDays(today, 1500));
    await panel.getByLabel('演示数据').check();
    await submit(page);
    await page.waitForURL(/\/certificates\/crt_/);
    known['certificate'] = idIn(page);
    expect(await page.getByRole('button', { name: '审核通过' }).count()).toBe(0);
  });

  it('the quality manager approves it', async () => {
    const page = await as('quality-manager');
    await page.goto(`/certificates/${known['certificate']}`);
    await page.getByRole('button', { name: '审核通过' }).first().click();
    await submit(page);
    await page.getByText('已审核').first().waitFor();
  });
});

describe('somebody is to sell for us', () => {
  const it = actsInTurn();
  it('quality opens his file; a wrong identity card is refused at its field', async () => {
    const page = await as('quality');
    await page.goto('/people/new');
    await page.getByLabel('人员类型').selectOption({ label: '销售人员' });
    await page.getByRole('checkbox', { name: '销售', exact: true }).check();
    await page.getByLabel('姓名').fill(`程${run}`);
    await page.getByLabel('证件类型').selectOption({ label: '居民身份证' });
    await page.getByLabel('证件号码').fill('11010519491231002A');
    await page.getByRole('button', { name: '建立人员档案' }).click();
    await page.locator('.ant-form-item-explain-error').first().waitFor();
    await page.getByLabel('证件号码').fill(identityNumber());
    await page.getByRole('button', { name: '建立人员档案' }).click();
    await page.waitForURL(/\/people\/per_/);
    known['person'] = idIn(page);
  });

  it('the sales manager puts a letter on file, whose lines and territory are chosen, and quality’s manager approves it', async () => {
    const page = await as('sales-manager');
    await page.goto(`/people/${known['person']}`);
    await page.getByRole('button', { name: '登记授权书' }).click();
    const panel = panelOf(page);
    await panel.getByLabel('授权书编号').fill(`SQ-${run}`);
    await panel.getByRole('combobox', { name: /产品线/ }).fill('cardio');
    await panel.getByRole('combobox', { name: '授权区域' }).fill('上海市');
    await panel.getByLabel('生效日期').fill(today);
    await panel.getByLabel('有效期至').fill(addDays(today, 365));
    await submit(page);
    await page.getByText('待审核').first().waitFor();
    const manager = await as('quality-manager');
    await manager.goto(`/people/${known['person']}`);
    await manager.getByRole('button', { name: '审核通过' }).first().click();
    await submit(manager);
    await manager.getByText('已审核').first().waitFor();
    // Whoever is not of quality sees the number of the document in part only.
    await page.reload();
    await page.getByText(`SQ-${run}`).waitFor();
    expect(await page.locator('.ll-content').innerText()).not.toContain(identityNumber());
  });
});

describe('a hospital wants to buy', () => {
  const it = actsInTurn();

  it('sales puts it on file, and quality’s manager is told which paper lacks', async () => {
    const page = await as('sales');
    await page.goto('/partners/new');
    await page.getByLabel('单位编码').fill(`H-${run}`);
    await page.getByLabel('单位名称').fill(`上海示范${run}医院`);
    await page.getByLabel('单位类型').selectOption({ label: '医院' });
    await page.getByLabel('行政区划').first().fill('310115');
    await page.getByLabel('默认仓库').selectOption({ label: '华东仓（上海）' });
    await page.getByRole('button', { name: '登记往来单位' }).click();
    await page.waitForURL(/\/partners\/ptn_/);
    known['hospital'] = idIn(page);
    const quality = await as('quality');
    await quality.goto(`/partners/${known['hospital']}/papers`);
    await quality.getByRole('button', { name: '登记证照' }).click();
    const panel = panelOf(quality);
    const kind = panel.getByLabel('证照类型');
    await kind.selectOption({ label: '医疗器械经营许可证' });
    await panel.getByLabel('证照编号').fill(`PDY${run}`);
    await panel.getByLabel('生效日期').fill(addDays(today, -100));
    await panel.getByLabel('有效期至').fill(addDays(today, 900));
    await panel.getByRole('button', { name: '提交' }).click();
    // No class was chosen: the form says where. A hospital’s practice licence states none.
    await panel.getByText('至少选择一个管理类别').first().waitFor();
    await kind.selectOption({ label: '医疗机构执业许可证' });
    await submit(quality);
    await quality.getByText('第一类、第二类、第三类').first().waitFor();
    const manager = await as('quality-manager');
    await manager.goto(`/partners/${known['hospital']}`);
    await manager.getByRole('button', { name: '审核通过' }).first().click();
    await panelOf(manager).getByRole('button', { name: '提交' }).click();
    await panelOf(manager).getByText('医疗机构执业许可证复印件').waitFor();
    await panelOf(manager).getByRole('button', { name: '关闭' }).click();
  });

  it('quality attaches the copy beside the data, and the manager lets the hospital buy', async () => {
    const page = await as('quality');
    const copy = join(folder, 'copy.pdf');
    await writeFile(copy, await drawnPaper('医疗机构执业许可证', [`PDY${run}`]));
    await page.goto(`/partners/${known['hospital']}/papers`);
    await page.getByRole('button', { name: '上传资料' }).first().click();
    await panelOf(page).getByRole('combobox', { name: '资料类型' }).selectOption({ label: '医疗机构执业许可证' });
    await panelOf(page).locator('input[type=file]').first().setInputFiles(copy);
    await panelOf(page).getByRole('button', { name: '上传', exact: true }).click();
    await panelOf(page).waitFor({ state: 'detached' });
    await eventually('found clean', async () => {
      const query = { ownerKind: 'partner', ownerId: known['hospital'] ?? '' };
      const { items } = (await read('quality', '/quality/demanded-papers', query)) as { items: { isThere: boolean }[] };
      return items.every(({ isThere }) => isThere) ? true : undefined;
    });
    const manager = await as('quality-manager');
    await manager.reload();
    await manager.getByRole('button', { name: '审核通过' }).first().click();
    await submit(manager);
    await manager.getByText('已审核').first().waitFor();
  });
});

describe('a customer wants our papers', () => {
  const it = actsInTurn();

  it('a seller sees what the pack would hold and lack, and gets it as one file', async () => {
    const page = await as('sales');
    await page.goto('/packs/new');
    await choose(page, page.getByRole('combobox', { name: '往来单位' }), 'H-01');
    await choose(page, page.getByRole('combobox', { name: '添加商品' }), 'STENT-13');
    await page.getByText(/资料齐备|缺少或已过期 \d+ 份/).waitFor();
    await page.getByRole('button', { name: '制作' }).click();
    await page.waitForURL(/\/packs\/pck_|\/packs\/[a-z]+_/);
    const link = page.getByRole('link', { name: '下载 PDF' });
    await link.waitFor({ timeout: 60_000 });
    const file = await (await fetch((await link.getAttribute('href')) ?? '')).arrayBuffer();
    expect(Buffer.from(file).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await page.locator('.ll-content').innerText()).toContain('经营许可证');
  });
});

describe('the monitors found something', () => {
  const it = actsInTurn();

  it('quality makes an exception its own and goes to the record that is meant', async () => {
    const page = await as('quality');
    await page.goto('/exceptions');
    await page.getByRole('row').filter({ hasText: '质量管理员' }).first().getByRole('button', { name: '认领' }).click();
    await submit(page);
    await page.getByRole('cell', { name: '郑洁' }).first().waitFor();
    await page.getByLabel('负责方').selectOption({ label: '我认领的' });
    await page.getByRole('cell', { name: '郑洁' }).first().waitFor();
    await page.getByRole('row').nth(1).getByRole('link').first().click();
    await page.waitForURL(/\/(?:people|partners|items|certificates)\//);
  });
});

describe('a rule is switched for a pilot', () => {
  const it = actsInTurn();
  it('an administrator proposes it, and the quality manager approves it', async () => {
    const { partnerId } = (await read('sales', '/partners/codes/D-09')) as { partnerId: string };
    const ofPilot = async (): Promise<PilotRule[]> => {
      const { items } = (await read('admin', '/admin/switches')) as {
        items: { feature: string; rules: PilotRule[] }[];
      };
      const rules = items.find(({ feature }) => feature === 'chain-demanded')?.rules ?? [];
      return rules.filter((rule) => rule.partnerId === partnerId);
    };
    // An earlier run on the same cloud may have switched it on.
    const isOn = (await ofPilot()).some((rule) => rule.isOn);
    const admin = await as('admin');
    await admin.goto('/switches');
    const section = admin.locator('.ll-section').filter({ hasText: '第三类须凭授权链销售' }).last();
    await section.getByRole('button', { name: '设置', exact: true }).click();
    await choose(
      admin,
      panelOf(admin)
        .getByRole('combobox', { name: /往来单位/ })
        .first(),
      'D-09',
    );
    if (!isOn) await panelOf(admin).getByLabel('开启').check();
    await panelOf(admin).getByLabel('原因').fill(`试点 ${run}`);
    await submit(admin);
    expect((await ofPilot()).some(({ reason }) => reason.includes(run))).toBe(false);
    const manager = await as('quality-manager');
    await manager.goto('/switches');
    await manager.getByRole('button', { name: '批准', exact: true }).first().click();
    await submit(manager);
    await eventually('switched', async () => (await ofPilot()).find(({ reason }) => reason.includes(run)));
    expect((await ofPilot()).find(({ reason }) => reason.includes(run))).toMatchObject({ isOn: !isOn });
  });
});

interface PilotRule {
  readonly partnerId?: string;
  readonly isOn: boolean;
  readonly reason: string;
}

/** An identity card number nobody has: the area code is of no district. */
function identityNumber(): string {
  const body = `999999${1960 + (Number(serial) % 40)}0101${String(Number(serial) % 1000).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}
