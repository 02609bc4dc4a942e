/** A letter whose text the person may change. */
export interface Listed {
  kind: string;
  label: string;
  recipients: readonly string[];
  languages: readonly { language: string; version: number }[];
}

export interface Field {
  name: string;
  shape: 'text' | 'flag' | 'list' | 'table';
  about: string;
  entries: readonly Field[];
}

export interface Saved {
  version: number;
  text: string;
  savedBy: string | null;
  savedAt: string | null;
}

/** The text of a letter in a language; version 0 comes with the program. */
export interface LetterText {
  kind: string;
  label: string;
  language: string;
  version: number;
  text: string;
  shipped: string;
  earlier: readonly Saved[];
  fields: readonly Field[];
}

/** What stands in the text for a field. */
export function sign(field: Field): string {
  switch (field.shape) {
    case 'text': return `{{${field.name}}}`;
    case 'table': return `\n{{${field.name}}}\n`;
    case 'flag': return `{{#${field.name}}}\n\n{{/${field.name}}}`;
    case 'list': return `{{#${field.name}}}\n- ${field.entries.map(entry => `{{${entry.name}}}`).join(' ')}\n{{/${field.name}}}`;
  }
}

/** The text with something put in place of what is chosen, and where the cursor then is. */
export function put(text: string, from: number, to: number, what: string): { text: string; cursor: number } {
  return { text: text.slice(0, from) + what + text.slice(to), cursor: from + what.length };
}
