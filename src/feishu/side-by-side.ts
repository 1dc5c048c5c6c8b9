/** Requests to Feishu of one kind that are under way at the same time, at most. */
export const SIDE_BY_SIDE = 5
