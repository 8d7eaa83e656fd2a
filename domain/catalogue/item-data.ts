import { rejected, type FieldError, type Rejected } from '../shared/decision.ts';
import { both } from '../shared/said.ts';
import { agencySystems, codesOf, storedCode, type ItemCode, type PlacedCode } from './code.ts';
import type { ItemData } from './item.ts';

export type ItemDataReason =
  | 'di-wrong'
  | 'code-repeated'
  | 'storage-limits-crossed'
  | 'cold-chain-without-limit'
  | 'item-untraceable'
  | 'insurance-codes-differ'
  | 'category-contradicts'
  | 'filing-exemption-wrong'
  | 'udi-batch-wrong';
export type CodeTakenReason = 'code-taken';

/** Device identifiers in the form in which they are stored; one that cannot be is left as it came. */
export function withStoredCodes(data: ItemData): ItemData {
  const levels = data.levels.map((level) => ({
    ...level,
    di: storedCode(agencySystems[level.agency], level.di) ?? level.di,
  }));
  return { ...data, levels };
}

/** What must hold of an item's data whoever enters it. The first thing wrong names the refusal, all are listed. */
export function itemDataNo(data: ItemData): Rejected<ItemDataReason> | undefined {
  const wrong = data.levels.flatMap((level, index): FieldError[] =>
    storedCode(agencySystems[level.agency], level.di) === undefined
      ? [
          {
            pointer: `/levels/${index}/di`,
            reason: both(
              `${level.di} 不是有效的 ${level.agency} 产品标识`,
              `${level.di} is no ${level.agency} device identifier`,
            ),
          },
        ]
      : [],
  );
  if (wrong.length > 0) return rejected('di-wrong', { codes: wrong.length }, wrong);

  const seen = new Set<string>();
  const repeated = codesOf(data).flatMap(({ system, code, pointer }): FieldError[] => {
    const address = `${system}#${code}`;
    if (seen.has(address)) return [{ pointer, reason: both(`${code} 重复出现`, `${code} stands here twice`) }];
    seen.add(address);
    return [];
  });
  if (repeated.length > 0) return rejected('code-repeated', { codes: repeated.length }, repeated);

  const { lowCelsius, highCelsius } = data.storage;
  if (lowCelsius !== undefined && highCelsius !== undefined && lowCelsius > highCelsius) {
    return rejected('storage-limits-crossed', { lowCelsius, highCelsius }, [
      { pointer: '/storage/lowCelsius', reason: both('高于上限', 'is above the upper limit') },
    ]);
  }
  if (data.coldChain && highCelsius === undefined) {
    return rejected('cold-chain-without-limit', {}, [
      {
        pointer: '/storage/highCelsius',
        reason: both('冷链商品须有温度上限', 'a cold-chain item needs an upper limit'),
      },
    ]);
  }
  // Every record of a device's way through the trade names its lot or its serial number (GSP 58, 88, 107).
  if (data.kind !== 'non-device' && !data.lotManaged && !data.serialManaged) {
    return rejected('item-untraceable', { kind: data.kind }, [
      { pointer: '/lotManaged', reason: both('须按批号或序列号管理', 'lot or serial management is needed') },
    ]);
  }
  return lawNo(data);
}

/** What contradicts itself in the data that law and insurance ask for. */
function lawNo(data: ItemData): Rejected<ItemDataReason> | undefined {
  const { riskClass, categoryCode, ivd, filingExempt, udiBatch, insuranceCode, insuranceSpecificationCode } = data;
  if (insuranceCode && insuranceSpecificationCode && !insuranceSpecificationCode.startsWith(insuranceCode)) {
    return rejected('insurance-codes-differ', { insuranceCode, insuranceSpecificationCode }, [
      {
        pointer: '/insuranceSpecificationCode',
        reason: both(`前 20 位不是 ${insuranceCode}`, `does not begin with ${insuranceCode}`),
      },
    ]);
  }
  // The catalogue of 2017 leaves reagents to that of 2002, where they are 6840.
  if (categoryCode === '6840' && ivd !== true) {
    return rejected('category-contradicts', { categoryCode }, [
      {
        pointer: '/ivd',
        reason: both('仅体外诊断试剂归入 6840', 'only reagents of in-vitro diagnosis stand under 6840'),
      },
    ]);
  }
  if (filingExempt === true && riskClass !== 'II') {
    return rejected('filing-exemption-wrong', { riskClass }, [
      {
        pointer: '/filingExempt',
        reason: both(`${riskClass} 类没有此项豁免`, `class ${riskClass} knows no such exemption`),
      },
    ]);
  }
  const wanted = udiBatch === 'first' ? 'III' : udiBatch === 'third' ? 'II' : riskClass;
  if (wanted !== riskClass) {
    return rejected('udi-batch-wrong', { udiBatch: udiBatch ?? null, riskClass }, [
      {
        pointer: '/udiBatch',
        reason: both(`该目录只含 ${wanted} 类器械`, `the list holds devices of class ${wanted} only`),
      },
    ]);
  }
  return undefined;
}

/** A refusal when one of these codes already means another item; it names each and where it stands. */
export function codesTakenNo(
  codes: readonly PlacedCode[],
  known: readonly ItemCode[],
  itemId: string,
): Rejected<CodeTakenReason> | undefined {
  const taken = codes.flatMap((placed) => {
    const owner = known.find(({ system, code }) => system === placed.system && code === placed.code);
    return owner && owner.itemId !== itemId ? [{ placed, owner }] : [];
  });
  const [first] = taken;
  if (!first) return undefined;
  return rejected(
    'code-taken',
    { system: first.placed.system, code: first.placed.code, itemId: first.owner.itemId },
    taken.map(({ placed, owner }) => ({
      pointer: placed.pointer,
      reason: both(`${placed.code} 已对应 ${owner.itemId}`, `${placed.code} already means ${owner.itemId}`),
    })),
  );
}
