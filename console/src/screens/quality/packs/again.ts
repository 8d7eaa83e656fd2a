interface Wish {
  readonly partnerId: string;
  readonly itemIds: readonly string[];
  readonly salesmanId?: string | undefined;
}

/** Where the same papers are bound anew for the same customer. */
export function againLink({ partnerId, itemIds, salesmanId }: Wish): string {
  const words = new URLSearchParams({
    partnerId,
    items: itemIds.join(','),
    ...(salesmanId ? { salesmanId } : {}),
    purpose: 'paper-renewal',
  });
  return `/packs/new?${words.toString()}`;
}
