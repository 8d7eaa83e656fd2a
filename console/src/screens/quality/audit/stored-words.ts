import { fieldWord } from '../../../app/language.ts';
import { defineWords } from '../../../app/words.ts';
import { useFactWord } from '../../../patterns/fact-words.ts';
import { fieldOf } from './stored.ts';

/** What documents remember for themselves and no answer of the API tells. */
const useOwn = defineWords('stored-fields', {
  zh: {
    account: '账户',
    ancestors: '上级单位',
    answeredBy: '答复人',
    checkedBy: '复核人',
    findingSteps: '查找批次',
    invoiceNumber: '发票编号',
    issuedParts: '已开票部分',
    liftReason: '解除理由',
    liftedBy: '解除人',
    nextPage: '下一页',
    overdueSince: '逾期起始',
    pages: '页数',
    paymentNumber: '回款编号',
    pickers: '拣货人',
    quantities: '各行数量',
    raises: '数量更新次数',
    shippedBy: '发运人',
    sourceDigest: '来源摘要',
  },
  en: {
    account: 'Account',
    ancestors: 'Partners above',
    answeredBy: 'Answered by',
    checkedBy: 'Checked by',
    findingSteps: 'Steps of the search',
    invoiceNumber: 'Invoice number',
    issuedParts: 'Parts invoiced',
    liftReason: 'Why lifted',
    liftedBy: 'Lifted by',
    nextPage: 'Next page',
    overdueSince: 'Overdue since',
    pages: 'Pages',
    paymentNumber: 'Payment number',
    pickers: 'Picked by',
    quantities: 'Quantities by line',
    raises: 'Times raised',
    shippedBy: 'Shipped by',
    sourceDigest: 'Digest of the source',
  },
});

/** The word of a stored field, as the query that reads its document has it, or one of the audit's own. */
export function useStoredWord(): (name: string, reader: string | undefined) => string {
  const fact = useFactWord();
  const own = useOwn() as (name: string) => string;
  return (name, reader) => {
    const field = fieldOf(name);
    const word = fieldWord(field, reader);
    if (word !== field) return word;
    return own(field) === field ? fact(name) : own(field);
  };
}
