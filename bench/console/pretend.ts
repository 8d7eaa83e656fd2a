import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';
import { fileAddress, mediaTypeOf } from '../../infra/console-files.ts';

const origin = 'https://console.test';
const issuer = 'https://issuer.test';
const clientId = 'bench';

/** How many orders the pretended company has. */
export const orderCount = 10_000;

export interface Pretence {
  readonly url: string;
  /** Addresses that were asked for, in order. */
  readonly asked: readonly string[];
}

/**
 * Serves a built console to a browser without any cloud: files from the folder, answers made up. So what is measured is
 * the console alone.
 */
export async function pretend(context: BrowserContext, folder: string): Promise<Pretence> {
  const asked: string[] = [];
  await context.route(`${origin}/**`, async (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    asked.push(pathname);
    if (pathname === '/config.json') return json(route, configuration);
    if (pathname.startsWith('/api/')) return json(route, answerOf(pathname.slice('/api'.length), searchParams, route));
    return file(route, folder, fileAddress.test(pathname) ? pathname : '/index.html');
  });
  const session = JSON.stringify([`oidc.user:${issuer}:${clientId}`, JSON.stringify(signedIn())]);
  const draft = JSON.stringify(['lotline.draft.bench.ptn_1', JSON.stringify(cart())]);
  await context.addInitScript(`sessionStorage.setItem(...${session}); localStorage.setItem(...${draft});`);
  return { url: origin, asked };
}

const configuration = {
  stage: 'bench',
  company: 'lotline',
  zone: 'Asia/Shanghai',
  currency: 'CNY',
  trainingClock: false,
  apiBase: '/api',
  issuer: {
    authority: issuer,
    clientId,
    scope: 'openid',
    metadata: { issuer, authorization_endpoint: issuer, token_endpoint: issuer, end_session_endpoint: issuer },
    logout: 'logout_uri',
  },
};

/** A cart with as many lines as an order may have. */
const cart = () => ({
  customerReference: '',
  doubts: [],
  lines: Array.from({ length: 300 }, (_, at) => ({
    key: `line-${at}`,
    item: { itemId: `itm_${at}`, code: `ITEM-${at}`, name: `示范商品 ${at}`, unit: '盒' },
    quantity: '10',
  })),
});

const signedIn = () => ({
  access_token: 'bench',
  token_type: 'Bearer',
  scope: 'openid',
  profile: { sub: 'bench', iss: issuer, aud: clientId, iat: 0, exp: 9_999_999_999 },
  expires_at: 9_999_999_999,
});

function answerOf(path: string, query: URLSearchParams, route: Route): unknown {
  if (path === '/admin/me')
    return {
      userId: 'bench',
      company: 'lotline',
      name: '陈思',
      roles: ['sales'],
      features: ['order-templates', 'order-files'],
    };
  if (path === '/admin/names') return names(route);
  if (path === '/orders') return orders(Number(query.get('limit') ?? 25), Number(query.get('cursor') ?? 0));
  if (path === '/orders/previews') return preview(route);
  if (path.startsWith('/partners/ptn_')) return partner;
  return { items: [], names: [], hits: [], asOf: now, warehouses: [] };
}

const now = '2026-11-26T02:00:00.000Z';
const partner = {
  partnerId: 'ptn_1',
  code: 'D-01',
  name: '上海示范医疗器械有限公司',
  kind: 'distributor',
  status: 'approved',
  addresses: [],
  licences: [],
  authorisations: [],
};

function orders(limit: number, from: number) {
  const items = Array.from({ length: Math.min(limit, orderCount - from) }, (_, at) => ({
    orderId: `ord_${from + at}`,
    number: `SO-2026-${String(from + at + 1).padStart(6, '0')}`,
    partnerId: `ptn_${(from + at) % 60}`,
    status: 'placed',
    lineCount: 5,
    gross: '1234.50',
    currency: 'CNY',
    placedAt: now,
  }));
  return from + limit < orderCount ? { items, cursor: String(from + limit) } : { items };
}

interface Named {
  readonly kind: string;
  readonly id: string;
}

function names(route: Route) {
  const { ids } = route.request().postDataJSON() as { ids: readonly Named[] };
  return { names: ids.map((one) => ({ ...one, name: `示范 ${one.id}`, code: one.id })) };
}

function preview(route: Route) {
  const { lines } = route.request().postDataJSON() as { lines: readonly { itemId: string; quantity: number }[] };
  return {
    partnerId: 'ptn_1',
    currency: 'CNY',
    isPlaceable: true,
    problems: [],
    lines: lines.map((line, at) => ({
      ...line,
      line: at + 1,
      itemCode: line.itemId,
      name: `示范商品 ${line.itemId.replace('itm_', '')}`,
      unit: '盒',
      taxRate: '13',
      unitPrice: '10.0000',
      gross: `${line.quantity * 10}.00`,
      price: { rule: 'prc_1', looked: [] },
      problems: [],
    })),
    totals: { net: '1000.00', tax: '130.00', gross: '1130.00' },
    asOf: now,
  };
}

async function file(route: Route, folder: string, pathname: string): Promise<void> {
  const body = await readFile(join(folder, pathname)).catch(() => undefined);
  if (!body) return route.fulfill({ status: 404, body: 'not found' });
  return route.fulfill({ body, contentType: mediaTypeOf(pathname) });
}

const json = (route: Route, answer: unknown): Promise<void> =>
  route.fulfill({ contentType: 'application/json', body: JSON.stringify(answer) });
