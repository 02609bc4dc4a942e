import sheet from './pages.css';

/** Gives the page of results or of a case its looks. */
export function wearPages(main: HTMLElement): void {
  const looks = new CSSStyleSheet();
  looks.replaceSync(sheet);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, looks];
  main.classList.add('casework', 'cs-page');
}
