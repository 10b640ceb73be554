import { hosted, hoursAgo, type ScenariosOf } from "../test-fixtures";

type Debriefs = typeof import("@/lib/debriefs/mutations") &
  typeof import("@/lib/debriefs/remind-mutations");

const said = {
  language: "en" as const,
  ...{ wentWell: "Everybody stayed.", wentWellShown: false },
  ...{ toChange: null, toChangeShown: false, forNextHost: null, forNextHostShown: false },
};

const over = () => hosted({ startsAt: hoursAgo(9), endsAt: hoursAgo(6) });

export const debriefScenarios = {
  saveDebrief: async () => {
    const { host, meetupId } = await over();
    return [host, { meetupId, revision: 0, ...said }];
  },
  "saveDebrief for the recap": async () => {
    const { host, meetupId } = await over();
    return [host, { meetupId, revision: 0, ...said, wentWellShown: true }];
  },
  remindDebriefs: async () => {
    const { host, eventId } = await over();
    return [host, { eventId }];
  },
} satisfies ScenariosOf<Debriefs>;
