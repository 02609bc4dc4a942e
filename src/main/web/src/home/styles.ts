import sheet from './home.css';

let worn = false;

/** Gives the page the looks of the start page, once. */
export function wearStyles(): void {
  if (!worn) {
    worn = true;
    const looks = new CSSStyleSheet();
    looks.replaceSync(sheet);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, looks];
  }
}
