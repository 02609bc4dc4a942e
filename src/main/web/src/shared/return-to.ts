const KEY = 'casework-return-to';

/** Keeps what stands behind # in an address while its person is at the provider for sign-in: it never reaches a server. */
export function keepReturnTo(hash: string): void {
  sessionStorage.setItem(KEY, hash);
}

/** What was kept, once; empty if nothing was. */
export function takeReturnTo(): string {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return kept ?? '';
}
