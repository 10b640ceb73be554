import { translator } from "@/lib/platform/i18n/translator";
import {
  button,
  type ComposedMail,
  type MailTemplates,
  text,
} from "@/lib/platform/mail/email-content";
import type { MailParams } from "@/lib/platform/mail/kinds";
import { markLanguage, named } from "@/lib/platform/mail/marked-text";
import { links } from "../links";
import { nightIn, titleIn, whenWhere } from "../when-where";
import { coSpeakerForMail, isSpeaking, talkForMail } from "./talk-queries";

/** Somebody is asked to speak, too. */
async function invitation(coSpeakerId: string): Promise<ComposedMail> {
  const invited = await coSpeakerForMail(coSpeakerId);
  if (!invited) return null;
  const { talk, meetup } = invited;
  return {
    content: (locale) => {
      const t = translator(locale, "messages.proposal.coSpeaker");
      const night = nightIn(meetup, locale);
      const title = titleIn(talk, locale);
      return {
        subject: t("subject", { title: title.plain }),
        blocks: [
          text(t.rich("lead", { name: talk.name, title: title.marked, night: night.marked })),
          text(t("listed")),
          whenWhere(meetup, locale),
          button(t("button"), links.coSpeaker(locale, coSpeakerId)),
        ],
      };
    },
  };
}

type Off = MailParams<"no-longer-speaking"> & { recipient: string };

/** The talk, or their part in it, is off. It may go on in other cities. */
async function noLongerSpeaking({ talkId, why, recipient }: Off): Promise<ComposedMail> {
  const talk = await talkForMail(talkId);
  // Taken off by mistake, and on it again.
  if (!talk || (why === "removed" && (await isSpeaking(talkId, recipient)))) return null;
  const { meetup, speakerName: name } = talk;
  return {
    content: (locale) => {
      const t = translator(locale, `messages.proposal.coSpeakerOff.${why}`);
      // Somebody is taken off in all cities at once.
      const night =
        why === "withdrawn"
          ? nightIn(meetup, locale)
          : named(markLanguage(locale, meetup.title(locale)));
      const title = titleIn(talk, locale);
      return {
        subject: t("subject", { title: title.plain, night: night.plain }),
        blocks: [
          text(t.rich("lead", { name, title: title.marked, night: night.marked })),
          text(t("more", { name })),
          button(t("button"), links.meetup(locale, meetup.eventSlug, meetup.slug)),
        ],
      };
    },
  };
}

export const coSpeakerTemplates = {
  "co-speaker-invited": ({ coSpeakerId }) => invitation(coSpeakerId),
  "no-longer-speaking": (off) => noLongerSpeaking(off),
} satisfies Partial<MailTemplates>;
