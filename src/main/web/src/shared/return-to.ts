const KEY = 'casework-return-to';

/** Keeps what stands behind # in an address while its person is at the provider for sign-in: it never reaches a server. */
export function keepReturnTo(hash: string): void {
  sessionStorage.setItem(KEY, hash);
}

/**
 * Where to go on after a sign-in, as the program's pages ask for it with {@code ?return=}; only ever a page of the program.
 *
 * @param origin of the web app
 */
export function returnAddress(search: string, origin: string): string | undefined {
  const wanted = new URLSearchParams(search).get('return');
  try {
    const url = new URL(wanted ?? '', origin);
    return wanted && url.origin === origin && url.pathname.startsWith('/casework/') ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** What was kept, once; empty if nothing was. */
export function takeReturnTo(): string {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return kept ?? '';
}
