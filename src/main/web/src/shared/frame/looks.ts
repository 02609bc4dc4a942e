import parts from './parts.css';
import tokens from './tokens.css';

let worn = false;

/** Gives the page or web app the looks of our parts, once. */
export function wearLooks(): void {
  if (!worn) {
    worn = true;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet(tokens), sheet(parts)];
  }
}

function sheet(text: string): CSSStyleSheet {
  const looks = new CSSStyleSheet();
  looks.replaceSync(text);
  return looks;
}
