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
