import { fieldWord } from '../app/language.ts';
import { defineWords } from '../app/words.ts';

/** Facts of refusals that are no field of any answer, or another thing than the field of that name. */
const useOwn = defineWords('facts', {
  zh: {
    certificateClass: '证书类别',
    deepest: '最多层级',
    distribution: '配送状态',
    highest: '上限',
    identifiers: '标识',
    judged: '已判定',
    latest: '最迟',
    left: '剩余',
    lowest: '下限',
    months: '月数',
    most: '最多',
    needs: '需要岗位',
    onFile: '已登记',
    page: '页',
    partnerKind: '单位类型',
    parts: '部分',
    position: '位置',
    read: '已识别',
    sheets: '价格表数',
    since: '自',
    standing: '现有',
    statedTo: '已对账至',
    inBooks: '账上金额',
    substituteUnit: '替代品单位',
    today: '今天',
    why: '原因',
  },
  en: {
    certificateClass: 'Class of certificate',
    deepest: 'Deepest level',
    distribution: 'Distribution',
    highest: 'Highest',
    identifiers: 'Identifiers',
    judged: 'Judged',
    latest: 'At the latest',
    left: 'Left',
    lowest: 'Lowest',
    months: 'Months',
    most: 'At most',
    needs: 'Needs the post',
    onFile: 'On file',
    page: 'Page',
    partnerKind: 'Kind of partner',
    parts: 'Parts',
    position: 'Position',
    read: 'Read',
    sheets: 'Price sheets',
    since: 'Since',
    standing: 'There now',
    statedTo: 'Stated to',
    inBooks: 'In the books',
    substituteUnit: 'Unit of substitute',
    today: 'Today',
    why: 'Why',
  },
});

/** The word of a fact: the field's, that of the document it names, or one of its own. */
export function useFactWord(): (name: string, operation?: string) => string {
  const own = useOwn() as (name: string) => string;
  return (name, operation) => {
    const word = own(name);
    if (word && word !== name) return word;
    const field = fieldWord(name, operation);
    if (field !== name) return field;
    const document = fieldWord(`${name}Id`);
    return document === `${name}Id` ? name : document;
  };
}
