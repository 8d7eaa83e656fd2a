import bwip from '@bwip-js/node';
import type { DeliveryNote } from '../../../domain/logistics/delivery-note.ts';

/** Codes drawn of one line: a line of hundreds of serials names the rest as text. */
const codesPerLine = 4;

const style = `
@page { size: A4 landscape; margin: 10mm }
body { font: 9pt "Noto Sans SC", "Microsoft YaHei", sans-serif; color: #000 }
h1 { font-size: 16pt; text-align: center; margin: 0 0 4mm }
dl { display: grid; grid-template-columns: max-content 1fr max-content 1fr; gap: 1mm 4mm; margin: 0 0 4mm }
dt { font-weight: bold } dd { margin: 0 }
table { width: 100%; border-collapse: collapse } thead { display: table-header-group } tr { break-inside: avoid }
th, td { border: 0.3mm solid #000; padding: 1mm; text-align: left; vertical-align: top; overflow-wrap: anywhere }
td:nth-child(3), td:nth-child(5) { overflow-wrap: break-word } td.whole { white-space: nowrap }
td.number { text-align: right; white-space: nowrap } td svg { width: 14mm; height: 14mm; margin: 0.5mm }
footer { display: flex; justify-content: space-between; margin-top: 8mm }
.stamp { width: 40mm; height: 40mm; border: 0.3mm dashed #888; text-align: center; color: #888 }`;

function escaped(text: string | undefined): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return (text ?? '').replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

/** The note as a page of its own: no script, no outside resource, so that it prints anywhere. */
export function drawNote(note: DeliveryNote): string {
  const { supplier, dispatch, consignee, transport } = note;
  const facts: readonly (readonly [name: string, value: string])[] = [
    ['供货企业', supplier.name],
    ['随货同行单号', note.number],
    ['发货地址', [dispatch.name, dispatch.address].join(' ')],
    ['发货日期', note.shippedOn],
    ['收货单位', consignee.name],
    ['订单号', [note.orderNumber, note.customerReference].filter(Boolean).join(' / ')],
    ['收货地址', consignee.address],
    ['联系方式', consignee.contact],
    ['运输方式', [transport.mode, transport.details].filter(Boolean).join('：')],
    ['运输条件', transport.conditions],
  ];
  const head = ['名称', '型号 / 规格', '注册证编号', '注册人', '生产许可证号', '批号 / 序列号', '生产日期', '失效日期'];
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>随货同行单 ${escaped(note.number)}</title>
<style>${style}</style></head><body>
<h1>随货同行单</h1>
<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>
<table><thead><tr>${[...head, '数量', '贮存条件', 'UDI'].map((name) => `<th>${name}</th>`).join('')}</tr></thead>
<tbody>${note.lines.map(drawLine).join('\n')}</tbody></table>
<footer><div>收货人签字：____________ 日期：____________</div><div class="stamp">出库印章</div></footer>
</body></html>`;
}

function drawLine(line: DeliveryNote['lines'][number]): string {
  const cells = [
    line.name,
    [line.model, line.specification].filter(Boolean).join(' / '),
    line.certificate,
    line.registrant,
    line.productionLicence ?? '不适用',
    [line.lot, ...line.serials].filter(Boolean).join(' '),
  ].map((text) => `<td>${escaped(text)}</td>`);
  const days = [line.productionDate, line.expiry].map((day) => `<td class="whole">${escaped(day)}</td>`);
  const codes = line.udi.slice(0, codesPerLine).map(drawCode);
  const count = `<td class="number">${line.quantity} ${escaped(line.unit)}</td>`;
  const udi = `<td>${codes.join('')}<div>${escaped(line.udi[0])}</div></td>`;
  return `<tr>${cells.join('')}${days.join('')}${count}<td>${escaped(line.conditions)}</td>${udi}</tr>`;
}

// A lot with characters that GS1 codes cannot carry stays as text: the note must never fail for want of a picture.
function drawCode(text: string): string {
  try {
    return bwip.toSVG({ bcid: 'gs1datamatrix', text, scale: 1 });
  } catch {
    return '';
  }
}
