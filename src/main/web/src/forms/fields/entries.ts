/** What stands on the lines of a text, without blank ones. */
export const entries = (text: string): string[] => text.split('\n').map(line => line.trim()).filter(line => line !== '');
