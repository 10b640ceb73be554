import { Inbox } from "@/components/demo/inbox";
import { inbox } from "@/lib/demo/inbox-queries";
import { readersLocale } from "@/lib/platform/i18n/readers-locale";
import { getTranslations } from "@/lib/platform/i18n/translations";

export async function generateMetadata() {
  const t = await getTranslations({ locale: await readersLocale(), namespace: "demo.inbox" });
  return { title: t("title") };
}

export default async function MailPage() {
  return <Inbox locale={await readersLocale()} mails={await inbox()} />;
}
