import { call } from '../shared/server';

const VIEWS = 'api/search/views';

/** A search that a person keeps. */
export interface SavedSearch {
  id: string;
  name: string;
  q: string;
  kind: string | null;
  country: string | null;
  stage: string | null;
  state: string | null;
}

export const savedSearches = (): Promise<SavedSearch[]> => call<SavedSearch[]>(VIEWS);

export const saveSearch = (search: Omit<SavedSearch, 'id'>): Promise<SavedSearch> => call<SavedSearch>(VIEWS, {}, { body: search });

export const forgetSearch = ({ id }: SavedSearch): Promise<unknown> => call(`${VIEWS}/${encodeURIComponent(id)}`, {}, { method: 'DELETE' });
