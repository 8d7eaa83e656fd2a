import type { ImportRecordReason } from '../../domain/catalogue/run-item-import.ts';
import type { Words } from '../contract.ts';
import { catalogueRejections } from './catalogue.ts';

/** Why a record of a list was not taken: the words of an import's report. */
export const itemRecordWords: Readonly<Record<ImportRecordReason, Words>> = {
  'record-unreadable': { en: 'A field of the record is not of the right kind', zh: '记录字段类型不正确' },
  'identifiers-missing': { en: 'The record has no device identifier', zh: '记录没有产品标识' },
  'primary-identifier-missing': { en: 'No primary device identifier', zh: '缺少最小销售单元产品标识' },
  'primary-identifier-repeated': { en: 'More than one primary device identifier', zh: '最小销售单元产品标识多于一个' },
  'identifier-agency-unknown': { en: 'The issuing agency is not known', zh: '发码机构未知' },
  'identifier-type-unknown': { en: 'The kind of identifier is not known', zh: '产品标识类型未知' },
  'count-missing': { en: 'It is not said how many devices are in the piece', zh: '缺少单元内器械数量' },
  'name-missing': { en: 'The record has no name', zh: '缺少产品名称' },
  'model-missing': { en: 'The record has no model', zh: '缺少型号' },
  'manufacturer-missing': { en: 'The record has no manufacturer', zh: '缺少生产企业' },
  'not-in-distribution': { en: 'The device is no longer sold', zh: '产品已停止销售' },
  'too-many-levels': { en: 'More packaging levels than an item can have', zh: '包装级别过多' },
  'quantity-missing': { en: 'A package does not say how many pieces it holds', zh: '包装缺少内含数量' },
  'contained-unknown': { en: 'A package holds a piece that the record does not name', zh: '包装内含的产品标识不存在' },
  'packaging-in-circle': { en: 'Packages contain each other in a circle', zh: '包装关系循环' },
  'pack-too-large': { en: 'A package would hold more pieces than can be counted', zh: '包装内数量超出上限' },
  'storage-unit-unknown': { en: 'The unit of a temperature is not known', zh: '温度单位未知' },
  'storage-value-unreadable': { en: 'A temperature is no number', zh: '温度数值无法识别' },
  'item-unchanged': { en: 'The same record is here already', zh: '相同记录已存在，未作更改' },
  'record-differs': {
    en: 'The item is here from an earlier record that differs; change it by hand',
    zh: '该商品已由另一版本记录导入，请人工修改',
  },
  'di-wrong': catalogueRejections['di-wrong'],
  'code-repeated': catalogueRejections['code-repeated'],
  'code-taken': catalogueRejections['code-taken'],
  'storage-limits-crossed': catalogueRejections['storage-limits-crossed'],
  'cold-chain-without-limit': catalogueRejections['cold-chain-without-limit'],
  'item-untraceable': catalogueRejections['item-untraceable'],
  'insurance-codes-differ': catalogueRejections['insurance-codes-differ'],
  'category-contradicts': catalogueRejections['category-contradicts'],
  'filing-exemption-wrong': catalogueRejections['filing-exemption-wrong'],
  'udi-batch-wrong': catalogueRejections['udi-batch-wrong'],
};
