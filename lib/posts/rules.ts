/** Of one person and night: what more of theirs would have to wait is refused. */
export const MOST_WAITING = 3;
