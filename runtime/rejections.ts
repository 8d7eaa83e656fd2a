import type { Rejection, Rejections } from './contract.ts';

/** Refusals that every route can give; the others stand in `runtime/rejections/<context>.ts`. */
export const houseRejections = {
  'input-invalid': { status: 422, en: 'Some fields are not right', zh: '部分字段不正确' },
  'not-signed-in': { status: 403, en: 'This sign-in is not known here', zh: '此登录身份未登记' },
  'not-allowed': { status: 403, en: 'Your post may not do this', zh: '您的岗位无权进行此操作' },
  'not-found': { status: 404, en: 'There is no such thing, or it is not yours', zh: '不存在，或不属于您' },
  'idempotency-key-missing': {
    status: 400,
    en: 'This request needs an Idempotency-Key header',
    zh: '此请求必须带 Idempotency-Key 请求头',
  },
  'idempotency-key-malformed': {
    status: 400,
    en: 'An Idempotency-Key is 1 to 128 printable ASCII characters',
    zh: 'Idempotency-Key 须为 1 至 128 个可打印 ASCII 字符',
  },
  'idempotency-key-reused': {
    status: 422,
    en: 'This Idempotency-Key was used for another request',
    zh: '该 Idempotency-Key 已用于另一请求',
  },
  'version-required': {
    status: 428,
    en: 'Say which version you edit (If-Match)',
    zh: '请注明所修改的版本（If-Match）',
  },
  'version-changed': { status: 412, en: 'Somebody changed it meanwhile', zh: '数据已被他人修改' },
  'cursor-invalid': { status: 400, en: 'The cursor belongs to another list', zh: '翻页标记不属于此列表' },
  'amount-too-large': {
    status: 422,
    en: 'The amount of a line is larger than can be counted exactly',
    zh: '单行金额超出可精确计算的范围',
  },
  busy: {
    status: 503,
    en: 'Too many changes at once, nothing was done; try again',
    zh: '同时修改过多，未作任何变更，请重试',
  },
  'warehouse-not-yours': { status: 403, en: 'Your post is not in this warehouse', zh: '您的岗位不属于该仓库' },
  'feature-off': {
    status: 403,
    en: 'This feature is not switched on here yet',
    zh: '该功能尚未对此单位或仓库开启',
  },
  'training-clock-off': { status: 400, en: 'This stage has no training clock', zh: '此环境没有训练时钟' },
} satisfies Rejections;

/** The entries of a rejection catalogue that a contract names. */
export function choose<C extends Rejections, const K extends keyof C & string>(
  catalogue: C,
  ...names: readonly K[]
): Readonly<Record<K, Rejection>> {
  return Object.fromEntries(names.map((name) => [name, catalogue[name]])) as unknown as Record<K, Rejection>;
}
