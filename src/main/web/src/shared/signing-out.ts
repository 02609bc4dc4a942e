/** A server that is away keeps nobody signed in. */
const PATIENCE_MILLIS = 3000;

const keepers = new Set<() => Promise<unknown>>();

/** Has something kept before somebody signs out. @returns takes it back */
export function beforeSigningOut(keep: () => Promise<unknown>): () => void {
  keepers.add(keep);
  return () => void keepers.delete(keep);
}

/** Done when all is kept that there is, or when that takes too long. */
export async function allIsKept(): Promise<void> {
  await Promise.race([Promise.allSettled([...keepers].map(keep => keep())), new Promise(resolve => setTimeout(resolve, PATIENCE_MILLIS))]);
}
