import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { StoredMail } from "@/lib/demo/inbox-queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { formatTimeAt } from "@/lib/platform/time/format-instant";

type Props = { locale: Locale; mails: StoredMail[] };

export async function Inbox({ locale, mails }: Props) {
  const t = await getTranslations({ locale, namespace: "demo.inbox" });
  const home = <ButtonLink href={`/${locale}`}>{t("home")}</ButtonLink>;
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      width="text"
      back={{ href: `/${locale}`, text: t("home") }}
    >
      {mails.length === 0 ? (
        <EmptyState action={home}>{t("empty")}</EmptyState>
      ) : (
        <ul className="grid gap-2">
          {mails.map((mail) => (
            <li key={mail.id} className="rounded-card border border-hairline bg-card">
              <a href={`/dev/mail/${mail.id}`} className="grid gap-1 p-4 hover:underline">
                <span className="font-semibold">{mail.subject}</span>
                <span className="text-ink-2 text-sm">
                  {mail.to} · {formatTimeAt(mail.at, "America/Toronto", locale)}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
