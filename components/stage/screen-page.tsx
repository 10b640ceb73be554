import "./stage.css";
import { Page } from "@/components/site/page";
import { MAIN_ID } from "@/components/site/skip-link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { StageData } from "@/lib/stage/queries";
import type { ScreenView } from "@/lib/stage/schema";
import { OpenScreen, WaitForPairing } from "./open-screen";
import { screenTexts } from "./screen-texts";
import { StageScreen } from "./stage-screen";

/** What the machine at the projector opens: a code, until somebody types it. */
export function PairingPage({ code }: { code: string | null }) {
  const t = useTranslations("stage.screen");
  return (
    <Page title={t("title")} lead={<p>{t("lead")}</p>} width="text">
      <noscript>
        <Notice tone="warn">{t("no-script")}</Notice>
      </noscript>
      <Card as="div" className="grid justify-items-center gap-3 py-10">
        {code ? (
          <>
            <p className="text-ink-2">{t("code")}</p>
            <p className="stage-code">{code}</p>
            <p role="status" className="text-ink-2">
              {t("waiting")}
            </p>
            <WaitForPairing />
          </>
        ) : (
          <OpenScreen texts={{ show: t("show"), showing: t("showing") }} />
        )}
      </Card>
    </Page>
  );
}

type Props = { locale: Locale; meetupId: string; view: ScreenView; rendered: StageData };

/** A machine that is paired: the slides or the speaker's clock, and nothing else. */
export function PairedPage(props: Props) {
  const texts = screenTexts(useTranslations("stage.show"));
  return (
    <main id={MAIN_ID} tabIndex={-1} data-theme="dark" className="stage-page">
      <StageScreen {...props} texts={texts} />
    </main>
  );
}
