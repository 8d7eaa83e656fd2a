/** A row of an account as the API tells it; the amount is minor units. */
export interface Entry {
  readonly amount: bigint;
}

/** Each row with what is owed after it: what moved the account stands at its side of the book. */
export function withBalance<Row extends Entry>(opening: bigint, rows: readonly Row[]) {
  let balance = opening;
  return rows.map((row) => {
    balance += row.amount;
    return {
      ...row,
      debit: row.amount >= 0n ? row.amount : undefined,
      credit: row.amount < 0n ? -row.amount : undefined,
      balance,
    };
  });
}

/** Whether a balance that was added up here is the one the API says; undefined while rows or the answer lack. */
export function isProven(closing: bigint | undefined, added: bigint, isWhole: boolean): boolean | undefined {
  return closing === undefined || !isWhole ? undefined : closing === added;
}
