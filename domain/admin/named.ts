/** What has a name that screens show in place of its id. */
export const namedKinds = ['partner', 'item', 'warehouse', 'user', 'person'] as const;
export type NamedKind = (typeof namedKinds)[number];
