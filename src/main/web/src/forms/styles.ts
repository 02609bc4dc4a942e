import viewer from '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import own from './forms.css';
import report from './report/report.css';
import triage from './triage/triage.css';

let adopted = false;

/** Gives the page the styles of the viewer and of the host, once. */
export function adoptStyles(): void {
  if (!adopted) {
    adopted = true;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet(viewer), sheet(own), sheet(triage), sheet(report)];
  }
}

function sheet(text: string): CSSStyleSheet {
  const styles = new CSSStyleSheet();
  styles.replaceSync(text);
  return styles;
}
