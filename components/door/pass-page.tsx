import { doorPath, stagePath } from "@/components/host-desk/frame";
import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { placeName } from "@/lib/meetups/rules";
import type { OpenedCode } from "@/lib/passes/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { TakePassForm } from "./take-pass-form";

type Props = {
  locale: Locale;
  token: string;
  /** null: not a code at all. */
  opened: OpenedCode | null;
  /** Whether the code was used by this very phone. */
  isOwn: boolean;
};

/** What the QR code on the host's screen opens. */
export function PassPage({ locale, token, opened, isOwn }: Props) {
  const t = useTranslations("door");
  if (!opened)
    return (
      <Page title={t("pass.title")} width="text">
        <Notice tone="warn">{t("pass.unknown")}</Notice>
      </Page>
    );
  const { meetup, role, issue } = opened;
  const isStage = role === "emcee";
  const pathOf = isStage ? stagePath : doorPath;
  const path = pathOf(locale, { eventSlug: meetup.event.slug, slug: meetup.slug });
  const texts = {
    ...{
      name: t("pass.name"),
      nameHint: t("pass.name-hint"),
      open: t(isStage ? "pass.open-stage" : "pass.open"),
    },
    ...{
      opening: t("pass.opening"),
      ready: t(isStage ? "pass.ready-stage" : "pass.ready"),
      go: t(isStage ? "pass.open-stage" : "pass.go"),
    },
  };
  const closed = isOwn ? (
    <Notice tone="ok">
      <p className="mb-3">{texts.ready}</p>
      <ButtonLink look="primary" size="door" href={path}>
        {texts.go}
      </ButtonLink>
    </Notice>
  ) : (
    issue && <Notice tone="warn">{t(`refusals.${issue}`)}</Notice>
  );
  const lead = t(isStage ? "pass.lead-stage" : "pass.lead", { place: placeName(meetup, locale) });
  return (
    <Page
      title={t(isStage ? "pass.title-stage" : "pass.title")}
      width="text"
      lead={issue || isOwn ? undefined : lead}
    >
      <Card as="div">
        <TakePassForm {...{ token, closed, texts }} doorPath={path} />
      </Card>
    </Page>
  );
}
