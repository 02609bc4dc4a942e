/** A variable as the engine's REST gives and takes it. */
export interface Variable {
  type?: string | null;
  value: unknown;
  valueInfo?: { serializationDataFormat?: string };
}

export type Values = Record<string, unknown>;

/** The values of variables; JSON comes as text. */
export function plain(variables: Record<string, Variable>): Values {
  return Object.fromEntries(Object.entries(variables).map(([name, { type, value, valueInfo }]) => {
    const isJson = type === 'Json' || valueInfo?.serializationDataFormat === 'application/json';
    return [name, isJson && typeof value === 'string' ? JSON.parse(value) as unknown : value];
  }));
}

/** Values as variables; lists go as JSON. */
export function variables(values: Values): Record<string, Variable> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) =>
    [name, value !== null && typeof value === 'object' ? { type: 'Json', value: JSON.stringify(value) } : { value: value ?? null }]));
}
