import type { Locale } from "./locales";
import adminEn from "./messages/en/admin.json";
import attendanceEn from "./messages/en/attendance.json";
import demoEn from "./messages/en/demo.json";
import errorsEn from "./messages/en/errors.json";
import eventsEn from "./messages/en/events.json";
import invitationsEn from "./messages/en/invitations.json";
import meetupsEn from "./messages/en/meetups.json";
import messagesEn from "./messages/en/messages.json";
import nightsEn from "./messages/en/nights.json";
import peopleEn from "./messages/en/people.json";
import placesEn from "./messages/en/places.json";
import commentsEn from "./messages/en/reflections/comments.json";
import commitmentsEn from "./messages/en/reflections/commitments.json";
import debriefsEn from "./messages/en/reflections/debriefs.json";
import feedsEn from "./messages/en/reflections/feeds.json";
import historyEn from "./messages/en/reflections/history.json";
import openQuestionsEn from "./messages/en/reflections/openQuestions.json";
import pointsEn from "./messages/en/reflections/points.json";
import postsEn from "./messages/en/reflections/posts.json";
import recapEn from "./messages/en/reflections/recap.json";
import roundUpsEn from "./messages/en/reflections/roundUps.json";
import searchEn from "./messages/en/reflections/search.json";
import reflectionsEn from "./messages/en/reflections.json";
import requestsEn from "./messages/en/requests.json";
import rsvpsEn from "./messages/en/rsvps.json";
import shareEn from "./messages/en/share.json";
import siteEn from "./messages/en/site.json";
import talksEn from "./messages/en/talks.json";
import timeEn from "./messages/en/time.json";
import decksEn from "./messages/en/tonight/decks.json";
import deskEn from "./messages/en/tonight/desk.json";
import doorEn from "./messages/en/tonight/door.json";
import lineUpsEn from "./messages/en/tonight/lineUps.json";
import liveEn from "./messages/en/tonight/live.json";
import photosEn from "./messages/en/tonight/photos.json";
import promptsEn from "./messages/en/tonight/prompts.json";
import speakersEn from "./messages/en/tonight/speakers.json";
import stageEn from "./messages/en/tonight/stage.json";
import supportersEn from "./messages/en/tonight/supporters.json";
import troubleEn from "./messages/en/trouble.json";
import wishesEn from "./messages/en/wishes.json";
import adminFr from "./messages/fr/admin.json";
import attendanceFr from "./messages/fr/attendance.json";
import demoFr from "./messages/fr/demo.json";
import errorsFr from "./messages/fr/errors.json";
import eventsFr from "./messages/fr/events.json";
import invitationsFr from "./messages/fr/invitations.json";
import meetupsFr from "./messages/fr/meetups.json";
import messagesFr from "./messages/fr/messages.json";
import nightsFr from "./messages/fr/nights.json";
import peopleFr from "./messages/fr/people.json";
import placesFr from "./messages/fr/places.json";
import commentsFr from "./messages/fr/reflections/comments.json";
import commitmentsFr from "./messages/fr/reflections/commitments.json";
import debriefsFr from "./messages/fr/reflections/debriefs.json";
import feedsFr from "./messages/fr/reflections/feeds.json";
import historyFr from "./messages/fr/reflections/history.json";
import openQuestionsFr from "./messages/fr/reflections/openQuestions.json";
import pointsFr from "./messages/fr/reflections/points.json";
import postsFr from "./messages/fr/reflections/posts.json";
import recapFr from "./messages/fr/reflections/recap.json";
import roundUpsFr from "./messages/fr/reflections/roundUps.json";
import searchFr from "./messages/fr/reflections/search.json";
import reflectionsFr from "./messages/fr/reflections.json";
import requestsFr from "./messages/fr/requests.json";
import rsvpsFr from "./messages/fr/rsvps.json";
import shareFr from "./messages/fr/share.json";
import siteFr from "./messages/fr/site.json";
import talksFr from "./messages/fr/talks.json";
import timeFr from "./messages/fr/time.json";
import decksFr from "./messages/fr/tonight/decks.json";
import deskFr from "./messages/fr/tonight/desk.json";
import doorFr from "./messages/fr/tonight/door.json";
import lineUpsFr from "./messages/fr/tonight/lineUps.json";
import liveFr from "./messages/fr/tonight/live.json";
import photosFr from "./messages/fr/tonight/photos.json";
import promptsFr from "./messages/fr/tonight/prompts.json";
import speakersFr from "./messages/fr/tonight/speakers.json";
import stageFr from "./messages/fr/tonight/stage.json";
import supportersFr from "./messages/fr/tonight/supporters.json";
import troubleFr from "./messages/fr/trouble.json";
import wishesFr from "./messages/fr/wishes.json";

const en = {
  admin: adminEn,
  attendance: attendanceEn,
  debriefs: debriefsEn,
  decks: decksEn,
  commitments: commitmentsEn,
  posts: postsEn,
  comments: commentsEn,
  demo: demoEn,
  desk: deskEn,
  door: doorEn,
  errors: errorsEn,
  events: eventsEn,
  feeds: feedsEn,
  history: historyEn,
  invitations: invitationsEn,
  lineUps: lineUpsEn,
  live: liveEn,
  meetups: meetupsEn,
  messages: messagesEn,
  nights: nightsEn,
  openQuestions: openQuestionsEn,
  people: peopleEn,
  photos: photosEn,
  places: placesEn,
  points: pointsEn,
  prompts: promptsEn,
  recap: recapEn,
  reflections: reflectionsEn,
  requests: requestsEn,
  roundUps: roundUpsEn,
  rsvps: rsvpsEn,
  search: searchEn,
  share: shareEn,
  site: siteEn,
  speakers: speakersEn,
  stage: stageEn,
  supporters: supportersEn,
  talks: talksEn,
  time: timeEn,
  trouble: troubleEn,
  wishes: wishesEn,
};

export type Catalogue = typeof en;

const fr: Record<keyof Catalogue, object> = {
  admin: adminFr,
  attendance: attendanceFr,
  debriefs: debriefsFr,
  decks: decksFr,
  commitments: commitmentsFr,
  posts: postsFr,
  comments: commentsFr,
  demo: demoFr,
  desk: deskFr,
  door: doorFr,
  errors: errorsFr,
  events: eventsFr,
  feeds: feedsFr,
  history: historyFr,
  invitations: invitationsFr,
  lineUps: lineUpsFr,
  live: liveFr,
  meetups: meetupsFr,
  messages: messagesFr,
  nights: nightsFr,
  openQuestions: openQuestionsFr,
  people: peopleFr,
  photos: photosFr,
  places: placesFr,
  points: pointsFr,
  prompts: promptsFr,
  recap: recapFr,
  reflections: reflectionsFr,
  requests: requestsFr,
  roundUps: roundUpsFr,
  rsvps: rsvpsFr,
  search: searchFr,
  share: shareFr,
  site: siteFr,
  speakers: speakersFr,
  stage: stageFr,
  supporters: supportersFr,
  talks: talksFr,
  time: timeFr,
  trouble: troubleFr,
  wishes: wishesFr,
};

/** Both languages have the same keys; `catalogues.test.ts` checks it. */
export const catalogues: Record<Locale, Catalogue> = { en, fr: fr as Catalogue };
