import text from './endorse-plans.css';

let adopted = false;

/** Gives the page the looks of the dialog, once. */
export function adoptStyles(): void {
  if (!adopted) {
    adopted = true;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
}
