import type { ImportColumn } from '../../../domain/shared/import/column.ts';
import { importColumns, importKinds, importRoles, kindsOfDocuments } from '../../../domain/shared/import/kinds.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { contract } from './contract.ts';

function columnView({ field, zh, en, required, help, synonyms, reads }: ImportColumn) {
  const choices = typeof reads === 'string' ? undefined : Object.entries(reads).map(([name, [word]]) => word ?? name);
  return {
    field,
    title: { zh, en },
    required: required === true,
    help: { ...help },
    synonyms: [...synonyms],
    ...(choices ? { choices } : {}),
  };
}

export const handler = httpQuery(contract, async () => ({
  answer: {
    kinds: importKinds.map((kind) => ({
      kind,
      may: [...importRoles[kind]],
      documents: kindsOfDocuments.includes(kind),
      columns: importColumns[kind].map(columnView),
    })),
  },
}));
