import { commitmentScenarios } from "./after/test-scenarios-commitments";
import { debriefScenarios } from "./after/test-scenarios-debriefs";
import { openQuestionScenarios } from "./after/test-scenarios-open-questions";
import { postScenarios } from "./after/test-scenarios-posts";
import { commentScenarios, reflectionScenarios } from "./after/test-scenarios-reflections";
import { roundUpScenarios } from "./after/test-scenarios-round-ups";
import { coSpeakerScenarios } from "./stage/test-scenarios-co-speakers";
import { deckScenarios } from "./stage/test-scenarios-decks";
import { stageScenarios } from "./stage/test-scenarios-stage";
import { doorScenarios } from "./test-scenarios-door";
import { eventScenarios } from "./test-scenarios-events";
import { invitationScenarios, wishScenarios } from "./test-scenarios-invitations";
import { meetupScenarios } from "./test-scenarios-meetups";
import { messageScenarios } from "./test-scenarios-messages";
import { peopleScenarios } from "./test-scenarios-people";
import { photoScenarios } from "./test-scenarios-photos";
import { promptScenarios } from "./test-scenarios-prompts";
import { questionScenarios } from "./test-scenarios-questions";
import { rsvpScenarios } from "./test-scenarios-rsvps";
import { supporterScenarios } from "./test-scenarios-supporters";
import { talkScenarios } from "./test-scenarios-talks";
import { tonightScenarios } from "./test-scenarios-tonight";

/** By the name of the mutation, with what is special about the case after it. */
export const scenarios: Record<string, () => Promise<unknown[]>> = {
  ...peopleScenarios,
  ...eventScenarios,
  ...meetupScenarios,
  ...invitationScenarios,
  ...wishScenarios,
  ...rsvpScenarios,
  ...questionScenarios,
  ...messageScenarios,
  ...photoScenarios,
  ...promptScenarios,
  ...postScenarios,
  ...supporterScenarios,
  ...talkScenarios,
  ...coSpeakerScenarios,
  ...deckScenarios,
  ...stageScenarios,
  ...reflectionScenarios,
  ...commentScenarios,
  ...roundUpScenarios,
  ...commitmentScenarios,
  ...openQuestionScenarios,
  ...tonightScenarios,
  ...debriefScenarios,
  ...doorScenarios,
};
