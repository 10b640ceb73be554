import "../door.css";
import { Page } from "@/components/site/page";
import { pageTranslator, useTranslations } from "@/lib/platform/i18n/translations";
import { QrCode } from "../qr-code";
import { PrintButton } from "./print-button";

type Props = {
  title: string;
  link: string;
  /** Whoever scans it need not type it. */
  roomCode: string;
};

/** For the wall, in both languages: who reads it has not chosen one. */
export function PrintPoster({ title, link, roomCode }: Props) {
  const t = useTranslations("door.paper");
  return (
    <Page title={title} lead={t("poster-lead")}>
      <PrintButton>{t("print")}</PrintButton>
      <div className="paper-poster">
        {(["en", "fr"] as const).map((locale) => (
          <p key={locale} lang={locale} className="font-bold font-display text-4xl">
            {pageTranslator(locale, "door.paper")("poster-call")}
          </p>
        ))}
        <QrCode
          text={`${link}?code=${roomCode}`}
          label={t("poster-qr")}
          className="w-full max-w-96"
        />
        <p className="wrap-anywhere text-lg">{link.replace(/^https?:\/\//, "")}</p>
        <p className="font-mono text-4xl tracking-widest">{roomCode}</p>
      </div>
    </Page>
  );
}
