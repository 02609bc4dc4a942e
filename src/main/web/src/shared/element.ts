/** What an element may be given: `text`, attributes (`true` is an attribute without a value), and handlers such as `onclick`. */
export type Given = Record<string, string | number | boolean | null | undefined | ((event: never) => unknown)>;

/** What may stand within an element; nothing is left out. */
export type Child = Node | string | null | undefined;

/** Makes an element of text and other elements only, so that data can never become markup. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, given: Given = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  Object.entries(given).forEach(([name, value]) => give(node, name, value));
  node.append(...present(children));
  return node;
}

/** Those children that are there. */
export function present<T>(children: (T | null | undefined)[]): T[] {
  return children.filter((child): child is T => child !== null && child !== undefined);
}

function give(node: HTMLElement, name: string, value: Given[string]): void {
  if (name === 'text') {
    node.textContent = value === null || value === undefined ? '' : String(value);
  } else if (typeof value === 'function') {
    Object.assign(node, { [name]: value });
  } else if (value !== null && value !== undefined && value !== false) {
    node.setAttribute(name, value === true ? '' : String(value));
  }
}
