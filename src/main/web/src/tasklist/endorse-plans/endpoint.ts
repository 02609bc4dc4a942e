/** Where plans are endorsed. */
export const ENDPOINT = 'api/follow-ups/endorsements';
