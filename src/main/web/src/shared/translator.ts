/** Translates an English sentence and puts parts into its places in braces. */
export type Words = (text: string, parts?: Readonly<Record<string, string | number>>) => string;

/** @param words the translation of each English sentence; one that is missing stays English */
export function translator(words: Readonly<Record<string, string>>): Words {
  return (text, parts = {}) => (Object.hasOwn(words, text) ? words[text] ?? text : text)
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(parts[name] ?? whole));
}
