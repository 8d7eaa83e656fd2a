/** What the chain check needs of a journal entry. */
export interface ChainLink {
  readonly commandId: string;
  readonly aggregate: string;
  readonly version: number;
  readonly previous: string;
  readonly hash: string;
  /** False when the entry's content no longer gives its hash. */
  readonly unaltered: boolean;
}

/** What the aggregate itself remembers of its last entry; absent when the aggregate is gone. */
export interface Trail {
  readonly version: number;
  readonly hash: string;
}

export interface Finding {
  readonly aggregate: string;
  readonly kind: 'entry-overwritten' | 'entry-missing' | 'chain-broken' | 'tail-cut' | 'aggregate-missing';
  readonly version: number;
  readonly commandId?: string;
}

/**
 * Checks the entries of one aggregate: each still gives its hash, versions run from 1 without a gap, each holds the hash
 * of the one before, and the aggregate remembers the last. What a forger makes consistent in all of these is found by
 * the hourly digests, which lie where nobody can overwrite them.
 */
export function checkChain(
  aggregate: string,
  links: readonly ChainLink[],
  trail: Trail | undefined,
): readonly Finding[] {
  const findings: Finding[] = [];
  const ordered = [...links].sort((a, b) => a.version - b.version);
  let expected = 1;
  let previous = '';
  for (const { commandId, version, hash, unaltered, ...link } of ordered) {
    if (!unaltered) findings.push({ aggregate, kind: 'entry-overwritten', version, commandId });
    if (version !== expected) findings.push({ aggregate, kind: 'entry-missing', version: expected });
    else if (link.previous !== previous) findings.push({ aggregate, kind: 'chain-broken', version, commandId });
    expected = version + 1;
    previous = hash;
  }
  if (!trail) findings.push({ aggregate, kind: 'aggregate-missing', version: expected - 1 });
  else if (trail.version >= expected) findings.push({ aggregate, kind: 'tail-cut', version: trail.version });
  else if (trail.hash !== previous) findings.push({ aggregate, kind: 'chain-broken', version: trail.version });
  return findings;
}
