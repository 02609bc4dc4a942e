/** What a web app tells a plugin of where it stands. */
export interface Context {
  api: { engine: string };
  taskId: string;
  processDefinitionId: string;
  processInstanceId: string;
}

/** A part that stands at a place of a web app; of a diagram, the place is its viewer. */
export interface Plugin<P = HTMLElement> {
  id: string;
  pluginPoint: string;
  priority: number;
  properties?: { path?: string; label: string };
  render(place: P, context: Context): void;
  unmount?(): void;
}
