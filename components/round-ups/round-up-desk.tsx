import { OrganizerFrame, organizerPath } from "@/components/organizer-desk/frame";
import { byline } from "@/components/reflections/byline";
import { Section } from "@/components/site/section";
import { ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionButton } from "@/components/ui/form/action-button";
import { TextArea } from "@/components/ui/form/field";
import { Notice } from "@/components/ui/notice";
import type { ShownEvent } from "@/lib/events/queries";
import { nightTitle } from "@/lib/events/rules";
import type { ShownMeetup } from "@/lib/meetups/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { publishRoundUpAction, withdrawRoundUpAction } from "@/lib/round-ups/actions";
import type { Missing } from "@/lib/round-ups/missing-queries";
import type { DeskRoundUp } from "@/lib/round-ups/queries";
import type { recipientsForDesk } from "@/lib/round-ups/recipient-queries";
import { type MarkdownItem, roundUpMarkdown } from "@/lib/round-ups/rules";
import { Candidates } from "./candidates";
import { DeskItems, useTextFormTexts } from "./desk-items";
import { MailRoundUp, MissingCities } from "./desk-sending";
import { quotePath } from "./round-up-items";
import { TextForm } from "./text-form";

type Props = {
  locale: Locale;
  event: ShownEvent;
  meetups: ShownMeetup[];
  roundUp: DeskRoundUp;
  missing: Missing;
  /** How many people the mail would go to. */
  recipients: Awaited<ReturnType<typeof recipientsForDesk>>;
  /** Which of the quotes that may be chosen, counted from 1. */
  page: number;
  /** Whether the night is over. */
  isOpen: boolean;
  /** Created with the page, so that a double submission is one. */
  formKey: string;
  /** "https://example.ca" */
  origin: string;
};

/** For organizers: what they draw together from a night's reflections. */
export function RoundUpDesk(props: Props) {
  const { locale, event, meetups, roundUp, page, isOpen, formKey } = props;
  const t = useTranslations("roundUps.desk");
  const frame = { locale, event, current: "roundUp", title: t("title"), lead: t("lead") } as const;
  const eventId = event.id;
  if (!isOpen)
    return (
      <OrganizerFrame {...frame}>
        <EmptyState>{t("not-over")}</EmptyState>
      </OrganizerFrame>
    );
  return (
    <OrganizerFrame {...frame}>
      <State {...{ locale, event, roundUp }} />
      <DeskItems {...{ locale, eventId, formKey }} items={roundUp.items} />
      <AddText {...{ eventId, formKey }} />
      <Candidates
        {...{ locale, eventId, meetups, roundUp, page }}
        path={organizerPath(locale, event, "roundUp")}
      />
      <MissingCities {...{ locale, eventId }} missing={props.missing} />
      <MailRoundUp
        eventId={eventId}
        isPublished={roundUp.isPublished}
        recipients={props.recipients}
      />
      <AsMarkdown {...props} />
    </OrganizerFrame>
  );
}

function State({ locale, event, roundUp }: Pick<Props, "locale" | "event" | "roundUp">) {
  const t = useTranslations("roundUps.desk");
  const { isPublished, items } = roundUp;
  const fields = { eventId: event.id };
  return (
    <div className="grid gap-4">
      <Notice tone={isPublished ? "ok" : "info"}>{t(isPublished ? "published" : "draft")}</Notice>
      <div className="flex flex-wrap gap-3">
        {isPublished && (
          <ButtonLink href={`/${locale}/n/${event.slug}/round-up`}>{t("see")}</ButtonLink>
        )}
        {isPublished ? (
          <ActionButton
            action={withdrawRoundUpAction}
            fields={fields}
            look="secondary"
            pendingText={t("withdrawing")}
          >
            {t("withdraw")}
          </ActionButton>
        ) : (
          items.length > 0 && (
            <ActionButton
              action={publishRoundUpAction}
              fields={fields}
              look="primary"
              pendingText={t("publishing")}
            >
              {t("publish")}
            </ActionButton>
          )
        )}
      </div>
    </div>
  );
}

function AddText({ eventId, formKey }: { eventId: string; formKey: string }) {
  const t = useTranslations("roundUps.desk");
  return (
    <Section id="add-text" title={t("add-text")}>
      <TextForm
        id="new"
        fields={{ eventId, key: formKey, revision: 0 }}
        before={{ titleEn: "", titleFr: "", textEn: "", textFr: "" }}
        texts={useTextFormTexts("add")}
      />
    </Section>
  );
}

function AsMarkdown({ locale, event, roundUp, origin }: Props) {
  const [t, r] = [useTranslations("roundUps.desk"), useTranslations("reflections")];
  const items = roundUp.items.flatMap((item): MarkdownItem[] => {
    if (item.kind === "text") return [item];
    const path = `/${locale}${quotePath(event.slug, item)}`;
    return item.state === "shown" ? [{ ...item, by: byline(r, item, locale), path }] : [];
  });
  if (items.length === 0) return null;
  const text = roundUpMarkdown(
    { title: nightTitle(event, locale).text, items },
    { locale, origin },
  );
  return (
    <Section id="as-markdown" title={t("copy")}>
      <div className="grid gap-3">
        <TextArea
          // Another text is another field: it is not typed.
          key={text}
          name="markdown"
          label={t("copy-label")}
          rows={10}
          readOnly
          defaultValue={text}
        />
        <CopyButton text={text} copiedText={t("copied")}>
          {t("copy-button")}
        </CopyButton>
      </div>
    </Section>
  );
}
