import sheet from './documents.css';

let worn = false;

/** Gives the page the looks of documents, once. */
export function adoptStyles(): void {
  if (!worn) {
    const looks = new CSSStyleSheet();
    looks.replaceSync(sheet);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, looks];
    worn = true;
  }
}
