import { InLanguage } from "@/components/site/in-language";
import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Address } from "@/components/ui/text/address";
import type { OpenedCoSpeaker } from "@/lib/co-speakers/queries";
import { nightTitle } from "@/lib/events/rules";
import type { Person } from "@/lib/kernel/viewer";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDate } from "@/lib/platform/time/format";
import { AnswerForm } from "./answer-form";

type Props = { locale: Locale; token: string; viewer: Person | null; invited: OpenedCoSpeaker };

/** Nothing is answered before a button is pressed. */
export function AnswerPage({ locale, token, viewer, invited }: Props) {
  const t = useTranslations("speakers.answer");
  const { talk, issue, places } = invited;
  const name = talk.firstSpeaker ?? talk.speakerName;
  // Whoever was taken off, or said no, doesn't go on reading what is not published.
  const mayRead = !issue || issue === "accepted";
  const address = <Address>{viewer?.email ?? invited.address}</Address>;
  return (
    <Page title={t("title")} lead={mayRead && <p>{t("lead", { name })}</p>} width="text">
      <div className="grid gap-2">
        <h2 lang={talk.locale} className="wrap-anywhere text-2xl">
          {talk.title}
        </h2>
        <ul className="text-ink-2">
          {places.map((place) => (
            <li key={place.slug}>
              {placeName(place, locale)}
              {" · "}
              <InLanguage locale={locale} text={nightTitle(place.event, locale)} />
              {" · "}
              {formatDate(place.localDate, locale)}
            </li>
          ))}
        </ul>
        {mayRead && talk.abstract && (
          <p lang={talk.locale} className="wrap-anywhere whitespace-pre-line">
            {talk.abstract}
          </p>
        )}
      </div>
      <Card as="div" className="grid gap-5">
        {!issue && (
          <>
            <p>{t("listed", { name })}</p>
            <p>{t.rich(viewer ? "as" : "confirms", { address: () => address })}</p>
          </>
        )}
        <AnswerForm
          token={token}
          name={invited.name}
          minePath={`/${locale}/sign-in?to=/me`}
          closed={issue && <Closed locale={locale} issue={issue} />}
          texts={{
            name: t("name"),
            nameHint: t("name-hint"),
            accept: t("accept"),
            decline: t("decline"),
            pending: t("pending"),
            accepted: t("accepted"),
            declined: t("declined"),
            mine: t("mine"),
          }}
        />
      </Card>
    </Page>
  );
}

type ClosedProps = { locale: Locale; issue: NonNullable<OpenedCoSpeaker["issue"]> };

function Closed({ locale, issue }: ClosedProps) {
  const t = useTranslations("speakers");
  return (
    <>
      <p>{t(`refusals.${issue}`)}</p>
      <p className="flex flex-wrap gap-3">
        {issue === "accepted" && (
          <ButtonLink look="primary" href={`/${locale}/sign-in?to=/me`}>
            {t("answer.mine")}
          </ButtonLink>
        )}
        <ButtonLink href={`/${locale}`}>{t("answer.home")}</ButtonLink>
      </p>
    </>
  );
}

/** A link that was cut off, or made up. */
export function UnknownLink({ locale }: { locale: Locale }) {
  const t = useTranslations("speakers.answer");
  return (
    <Page title={t("closed")} lead={<p>{t("unknown")}</p>} width="text">
      <p>
        <ButtonLink href={`/${locale}`}>{t("home")}</ButtonLink>
      </p>
    </Page>
  );
}
