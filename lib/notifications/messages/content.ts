import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { translator } from "@/lib/platform/i18n/translator";
import { button, type EmailContent, text } from "@/lib/platform/mail/email-content";
import { markLanguage, type Name, named } from "@/lib/platform/mail/marked-text";
import { links } from "../links";
import type { MailMeetup } from "../queries";
import { nightIn } from "../when-where";

export type WrittenMessage = {
  /** Whether it is for one meetup, or for the whole event. */
  isForMeetup: boolean;
  writer: { name: string | null; canReply: boolean };
  subjectEn: string | null;
  subjectFr: string | null;
  textEn: string | null;
  textFr: string | null;
};

/** What a reader of one of the event's meetups gets. */
export function messageContent(
  message: WrittenMessage,
  meetup: MailMeetup,
  to: "attendees" | "hosts",
  locale: Locale,
): EmailContent {
  const t = translator(locale, "messages.written");
  const night = message.isForMeetup ? nightIn(meetup, locale) : titleOf(meetup, locale);
  const by = message.isForMeetup ? "host" : "organizer";
  const { name, canReply } = message.writer;
  const subject = pick(locale, message.subjectEn, message.subjectFr)?.text ?? "";
  const body = pick(locale, message.textEn, message.textFr) ?? { text: "", lang: locale };
  return {
    subject: t("subject", { night: night.plain, subject }),
    blocks: [
      text(
        name
          ? t.rich(`lead.${by}`, { name, night: night.marked })
          : t.rich(`leadUnnamed.${by}`, { night: night.marked }),
      ),
      { kind: "written", ...body },
      ...(canReply ? [text(name ? t("reply", { name }) : t("replyUnnamed"))] : []),
      ...(to === "hosts"
        ? [button(t("desk"), links.desk(locale, meetup.eventSlug, meetup.slug))]
        : [
            text(t("hosts")),
            button(t("ask"), `${links.meetup(locale, meetup.eventSlug, meetup.slug)}#hosts`),
          ]),
    ],
  };
}

const titleOf = (meetup: MailMeetup, locale: Locale): Name =>
  named(markLanguage(locale, meetup.title(locale)));
