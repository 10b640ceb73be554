import type { Writers } from "./letter";
import { hostWriters } from "./write-hosts";
import { peopleWriters } from "./write-people";
import { rsvpWriters } from "./write-rsvps";
import { talkWriters } from "./write-talks";

/** One writer for every kind of mail there is. */
export const writers: Writers = {
  ...peopleWriters,
  ...rsvpWriters,
  ...hostWriters,
  ...talkWriters,
};
