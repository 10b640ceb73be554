import type { doneBefore } from "@/lib/commitments/next-queries";
import { type MailedCommitment, newsForMail } from "@/lib/commitments/note-queries";
import { nightTitle } from "@/lib/events/rules";
import { nudgeForMail } from "@/lib/nudges/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { type Block, button, type MailTemplates, text } from "@/lib/platform/mail/email-content";
import { markLanguage } from "@/lib/platform/mail/marked-text";
import { shortened } from "@/lib/platform/markdown/excerpt";
import { links } from "../links";

export const commitmentTemplates = {
  "commitment-news": async ({ userId, noteIds }) => {
    const news = await newsForMail(userId, noteIds);
    const [first] = news;
    if (!first) return null;
    return {
      content: (locale) => {
        const t = translator(locale, "messages.commitmentNews");
        return {
          subject: t("subject", { text: shortened(first.text, SUBJECT_LENGTH) }),
          blocks: [text(t("lead")), ...news.flatMap((commitment) => newsOf(commitment, locale))],
        };
      },
    };
  },
  "commitment-nudge": async ({ term, ...about }) => {
    const nudge = await nudgeForMail(about);
    if (!nudge) return null;
    const { commitments, night } = nudge;
    const [first, ...others] = commitments;
    if (!first) return null;
    return {
      content: (locale) => {
        const t = translator(locale, "messages.commitmentNudge");
        const marked = () => night && markLanguage(locale, nightTitle(night, locale));
        const count = commitments.length;
        return {
          subject: t("subject", {
            text: shortened(first.text, SUBJECT_LENGTH),
            more: others.length,
          }),
          blocks: [
            text(
              term === "next-night" && night
                ? t.rich("nextNight", { night: marked, count })
                : t("twoWeeks", { count }),
            ),
            ...commitments.flatMap(({ text: taken, locale: lang, slug, event }): Block[] => [
              { kind: "quote", text: taken, ...(lang !== locale && { lang }) },
              button(t("button"), links.commitment(locale, event.slug, slug)),
            ]),
            text(t("sayHow")),
          ],
        };
      },
    };
  },
} satisfies Partial<MailTemplates>;

function newsOf({ notes, ...commitment }: MailedCommitment, locale: Locale): Block[] {
  const t = translator(locale, "messages.commitmentNews");
  const { text: taken, locale: lang, event, slug } = commitment;
  const marked = () => markLanguage(locale, { text: taken, lang });
  return [
    text(t.rich("about", { text: marked })),
    ...notes.flatMap(({ authorName, body, state, locale: written }): Block[] => [
      text(t(state ?? "noted", { name: authorName })),
      { kind: "quote", text: body, ...(written !== locale && { lang: written }) },
    ]),
    button(t("button"), links.commitment(locale, event.slug, slug)),
  ];
}

const SUBJECT_LENGTH = 60;

/** In a mail about something else. */
const OUTCOME_LENGTH = 240;

type Done = NonNullable<Awaited<ReturnType<typeof doneBefore>>>;

/** What somebody said they would do after the night before, and what came of it. */
export function doneBlocks({ night, commitment }: Done, locale: Locale): Block[] {
  const t = translator(locale, "messages.doneBefore");
  const { text: taken, locale: lang, outcome, slug } = commitment;
  const marked = () => markLanguage(locale, { text: taken, lang });
  if (!outcome) return [];
  return [
    text(t.rich("lead", { text: marked })),
    {
      ...{ kind: "quote", text: shortened(outcome.body, OUTCOME_LENGTH) },
      ...(outcome.locale !== locale && { lang: outcome.locale }),
    },
    button(t("button"), links.commitment(locale, night.slug, slug)),
  ];
}
