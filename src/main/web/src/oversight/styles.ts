import sheet from './oversight.css';

let worn = false;

/** Gives the page the looks of the parts of oversight, once. */
export function styles(): void {
  if (!worn) {
    const looks = new CSSStyleSheet();
    looks.replaceSync(sheet);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, looks];
    worn = true;
  }
}
