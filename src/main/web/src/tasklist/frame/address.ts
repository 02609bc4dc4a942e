/** Whether an address of Tasklist, what stands behind #, opens a task. */
export function opensTask(hash: string): boolean {
  return Boolean(parametersOf(hash).get('task'));
}

/** The same address with no task open; what is chosen of filters and lists stays. */
export function withoutTask(hash: string): string {
  const parameters = parametersOf(hash);
  parameters.delete('task');
  parameters.delete('detailsTab');
  const query = parameters.toString();
  return query ? `#/?${query}` : '#/';
}

function parametersOf(hash: string): URLSearchParams {
  return new URLSearchParams(hash.split('?')[1] ?? '');
}

/** Where the start page is. */
export const HOME = '/home';

/** Whether an address of Tasklist asks for nothing in particular: no task, no start form, no filter and no page. */
export function asksForNothing(url: string): boolean {
  const [path = '', query = ''] = url.split('?');
  return (path === '' || path === '/') && [...new URLSearchParams(query).keys()].every(name => name === 'searchQuery');
}
