import "./stage.css";
import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { Rehearsed } from "@/lib/stage/queries";
import { Rehearsal } from "./rehearsal";
import { screenTexts } from "./screen-texts";

type Props = { locale: Locale; talk: Rehearsed; backPath: string };

/** A speaker alone with the slides and the clock. */
export function RehearsalPage({ locale, talk, backPath }: Props) {
  const t = useTranslations("stage");
  const shown = screenTexts(useTranslations("stage.show"));
  const own = { start: t("rehearse.start"), again: t("rehearse.again"), back: t("rehearse.back") };
  return (
    <Page
      title={talk.name}
      {...(talk.lang !== locale && { titleLang: talk.lang })}
      back={{ href: backPath, text: t("rehearse.back") }}
      lead={<p>{t("rehearse.lead")}</p>}
      width="text"
    >
      <noscript>
        <Notice tone="warn">{t("rehearse.no-script")}</Notice>
      </noscript>
      {talk.slides.length === 0 ? (
        <EmptyState action={<ButtonLink href={backPath}>{t("rehearse.back")}</ButtonLink>}>
          {t("rehearse.none")}
        </EmptyState>
      ) : (
        <Rehearsal {...{ talk, backPath }} texts={{ ...shown, ...own }} />
      )}
    </Page>
  );
}
