/** A field as it is shown: its id in the viewer and where its value is. */
export interface Instance {
  id: string;
  valuePath: (string | number)[];
}

/** Enter in a line of text would send the form. @returns what ends the watch */
export function keepEnter(node: HTMLElement): () => void {
  const keep = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.ctrlKey) {
      event.preventDefault();
    }
  };
  node.addEventListener('keydown', keep);
  return () => node.removeEventListener('keydown', keep);
}

/** Puts the person into the first field. */
export function focusFirst(node: HTMLElement): void {
  node.querySelector<HTMLElement>('input:not([tabindex="-1"]), textarea, select')?.focus();
}

/** Puts the person into the field, or the cell of a row, that a refusal is of. @param path such as budget.1.amount */
export function leadTo(path: string, node: HTMLElement, formId: string, instances: readonly Instance[]): void {
  const [key, row, column] = path.split('.');
  const instance = instances.find(each => each.valuePath[0] === key);
  if (!instance) {
    return;
  }
  const field = `fjs-form-${formId}-${instance.id}`;
  const wanted = row === undefined ? field : `${field}-${row}-${column ?? ''}`;
  const target = node.querySelector<HTMLElement>(`[id="${wanted}"]:is(input, select, textarea)`)
    ?? node.querySelector<HTMLElement>(`button[id="${wanted}"]`)
    ?? node.querySelector<HTMLElement>(`:is(input, select, textarea)[id^="${wanted}-"]`)
    ?? (row === undefined ? null : node.querySelector<HTMLElement>(`[id="${field}-${row}-row"]`))
    ?? node.querySelector<HTMLElement>(`[id^="${field}"]:is(input, select, textarea, button)`);
  (target ?? node.querySelector<HTMLElement>(`[id^="${field}"]`))?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
