import type { Column } from '../../patterns/data-table.tsx';

interface Goods {
  readonly itemCode: string;
  readonly name: string;
  readonly specification: string;
  readonly model: string;
  readonly registrant?: string;
  readonly certificate?: string;
  readonly productionLicence?: string;
}

/** What an item is and who answers for it, as purchase and acceptance records have to say (GSP 58, 65). */
export const goodsColumns = (maker: string): readonly Column<Goods>[] => [
  {
    field: 'itemId',
    value: ({ itemCode }) => itemCode,
    render: ({ itemCode, name, specification, model }) => (
      <>
        {name} <span className="ll-code">{itemCode}</span>
        <br />
        {specification} · {model}
      </>
    ),
  },
  {
    field: 'registrant',
    label: maker,
    value: ({ registrant }) => registrant,
    render: ({ registrant, certificate, productionLicence }) => (
      <>
        {registrant}
        <br />
        {certificate}
        <br />
        {productionLicence}
      </>
    ),
  },
];
