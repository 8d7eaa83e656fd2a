import type { ScanRefusalReason } from '../../domain/shared/gs1/refusal.ts';
import type { Rejection } from '../contract.ts';

const gs1 = (en: string, zh: string, article: string) =>
  ({ status: 422, en, zh, article: `GS1 ${article}` }) satisfies Rejection;

/** Every way in which a scan is not read. The facts name the position in the text as scanned, from 0. */
export const scanRejections: Readonly<Record<ScanRefusalReason, Rejection>> = {
  'not-a-gs1-code': gs1('This is no GS1 code', '不是 GS1 编码', 'General Specifications 3'),
  'agency-not-yet-read': {
    status: 422,
    en: 'Codes of this issuing agency are not read yet; look the item up by code',
    zh: '暂不支持该发码机构的编码扫描，请按编码查询',
    article: 'UDI rule No. 66 of 2019',
  },
  'unknown-application-identifier': gs1(
    'There is no such application identifier',
    '应用标识符不存在',
    'General Specifications 3.2',
  ),
  'wrong-length': gs1('A value has the wrong length', '数据长度不正确', 'General Specifications 3.2'),
  'wrong-character': gs1('A value holds a character it may not', '数据含有不允许的字符', 'General Specifications 7.11'),
  'wrong-check-digit': gs1('The check digit is wrong', '校验位错误', 'General Specifications 7.9'),
  'wrong-value': gs1('A value is out of its range', '数据取值超出范围', 'General Specifications 3'),
  'impossible-date': gs1('There is no such day', '日期不存在', 'General Specifications 3.4'),
  'impossible-time': gs1('There is no such time', '时间不存在', 'General Specifications 3.8'),
  'unknown-country': gs1('There is no such country code', '国家代码不存在', 'General Specifications 3.7'),
  'missing-separator': gs1(
    'A value of open length is not closed by a separator',
    '变长数据后缺少分隔符',
    'General Specifications 7.8',
  ),
  'repeated-identifier-differs': gs1(
    'One identifier stands twice with two values',
    '同一应用标识符出现两个不同的值',
    'General Specifications 4.13',
  ),
  'identifiers-exclude-each-other': gs1(
    'Two identifiers may not stand together',
    '应用标识符不得同时出现',
    'General Specifications 4.13',
  ),
  'identifier-needs-another': gs1(
    'An identifier needs another beside it',
    '应用标识符缺少必需的关联标识符',
    'General Specifications 4.13',
  ),
  'wrong-web-address': gs1('The web address is not right', '网址格式不正确', 'Digital Link URI syntax'),
  'web-address-without-identifier': gs1(
    'The web address names no item',
    '网址中没有 GS1 标识',
    'Digital Link URI syntax',
  ),
  'identifier-in-wrong-place': gs1(
    'An identifier stands where it may not',
    '应用标识符位置不正确',
    'Digital Link URI syntax',
  ),
};
